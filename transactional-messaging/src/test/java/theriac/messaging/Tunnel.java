package theriac.messaging;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/// Stands between the application and a server, so that a test can cut them off from each other.
///
/// Whether a tunnel is cut is kept in a system property, for the tests and their resources live in different
/// class loaders.
public final class Tunnel {

    private static final String PROPERTY = "theriac.test.tunnel.";
    private static final String CUT = "cut";
    private static final String CLOSED = "closed";

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private final String name;
    private final String host;
    private final int port;
    private final boolean kafka;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Tunnel(String name, String host, int port, boolean kafka) throws IOException {
        this.name = name;
        this.host = host;
        this.port = port;
        this.kafka = kafka;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Opens a tunnel and answers the port of its entrance.
    ///
    /// @param kafka whether a Kafka broker is behind it, which tells its clients where else to find it: those
    ///   places are replaced by the tunnel's entrance
    static int open(String name, String host, int port, boolean kafka) {
        try {
            var tunnel = new Tunnel(name, host, port, kafka);
            Thread.ofVirtual().start(tunnel::accept);
            var _ = WATCH.scheduleWithFixedDelay(tunnel::closeWhenCut, 20, 20, TimeUnit.MILLISECONDS);
            return tunnel.entrance.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Breaks all connections and lets no new one through.
    public static void cut(String name) {
        System.setProperty(PROPERTY + name, CUT);
        await().atMost(Duration.ofSeconds(30)).until(() -> CLOSED.equals(System.getProperty(PROPERTY + name)));
    }

    public static void mend(String name) {
        System.clearProperty(PROPERTY + name);
    }

    private boolean isCut() {
        return System.getProperty(PROPERTY + name) != null;
    }

    private void accept() {
        while (true) {
            try {
                var near = entrance.accept();
                if (isCut()) {
                    near.close();
                    continue;
                }
                var far = new Socket(host, port);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far, false));
                Thread.ofVirtual().start(() -> pump(far, near, kafka));
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        }
    }

    private void closeWhenCut() {
        if (isCut()) {
            open.forEach(this::close);
            System.getProperties().replace(PROPERTY + name, CUT, CLOSED);
        }
    }

    private void pump(Socket from, Socket to, boolean frames) {
        try (from;
                to) {
            if (frames) {
                pumpFrames(from.getInputStream(), to.getOutputStream());
            } else {
                from.getInputStream().transferTo(to.getOutputStream());
            }
        } catch (IOException cut) {
            close(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pumpFrames(InputStream from, OutputStream to) throws IOException {
        var frames = new DataInputStream(from);
        while (true) {
            var length = frames.readInt();
            var frame = frames.readNBytes(length);
            redirect(frame);
            to.write(ByteBuffer.allocate(4).putInt(length).array());
            to.write(frame);
            to.flush();
        }
    }

    /// Replaces the broker's address, which stands in the frame as host and port.
    private void redirect(byte[] frame) {
        var address = ByteBuffer.allocate(host.length() + 4)
                .put(host.getBytes(StandardCharsets.US_ASCII))
                .putInt(port)
                .array();
        for (var at = 0; at + address.length <= frame.length; at++) {
            if (Arrays.equals(frame, at, at + address.length, address, 0, address.length)) {
                ByteBuffer.wrap(frame).putInt(at + host.length(), entrance.getLocalPort());
            }
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException cannotBeClosed) {
            throw new UncheckedIOException(cannotBeClosed);
        }
    }
}
