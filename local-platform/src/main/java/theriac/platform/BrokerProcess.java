package theriac.platform;

import java.nio.file.Path;
import java.util.Map;

/// A Kafka broker as a process of its own: `BrokerProcess DIRECTORY PORT`. It stops when it is told to, and when the
/// process that started it is gone.
public final class BrokerProcess {

    /// Topics are part of the published language: a misspelt one is refused, not made.
    private static final Map<String, String> STRICT = Map.of("auto.create.topics.enable", "false");

    private BrokerProcess() {}

    public static void main(String[] args) {
        var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), STRICT);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        parent -> parent.onExit().thenRun(() -> System.exit(0)).exceptionally(e -> null));
        broker.awaitStop();
    }
}
