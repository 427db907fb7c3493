package theriac.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports of this machine.
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_000;
    private static final int MOST_TRIES = 1_000;

    private Ports() {}

    /// A port that nobody listens on now. It is below those that machines give to outgoing connections, which could
    /// take it before it is used, and by chance: programs that ask at the same time get different ones.
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST + 1)
                .limit(MOST_TRIES)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "This machine has no free TCP port from %d to %d.".formatted(LOWEST, HIGHEST)));
    }

    /// Whether nobody listens on this port of this machine.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
