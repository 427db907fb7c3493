package theriac.messaging.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import theriac.messaging.Ground;
import theriac.platform.Database;

/// A process that does nothing but relay. Ends in order when its input does.
final class RelayProcess {

    static final Relay.Pace PACE =
            new Relay.Pace(Duration.ofSeconds(2), Duration.ofMillis(50), 200, Duration.ofMillis(20));

    private RelayProcess() {}

    public static void main(String[] arguments) throws Exception {
        var database = new Database(arguments[0], arguments[1], arguments[2]);
        var producers = new LaneProducers("relay-test", Map.of("bootstrap.servers", arguments[3]));
        try (var pool = Ground.pool(database)) {
            var relay = new Relay(pool, producers, PACE, sent -> {});
            relay.start();
            while (System.in.read() >= 0) {
                // Whatever is said, it is not yet the end.
            }
            relay.stop();
        }
    }

    static Process start(Ground ground) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var database = ground.database();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        RelayProcess.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        ground.kafka())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "relay-process.log").toFile())
                .start();
    }
}
