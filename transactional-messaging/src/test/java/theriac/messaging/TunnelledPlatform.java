package theriac.messaging;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import theriac.platform.quarkus.PlatformTestResource;

/// The platform for tests, reached through tunnels that a test can cut.
public class TunnelledPlatform extends PlatformTestResource {

    /// The tunnel to PostgreSQL.
    public static final String DATABASE = "database";
    /// The tunnel to Kafka.
    public static final String KAFKA = "kafka";

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<>(super.start());
        configuration.computeIfPresent("quarkus.datasource.jdbc.url", (key, url) -> throughTunnel(url));
        configuration.computeIfPresent("kafka.bootstrap.servers", (key, address) -> {
            var broker = URI.create("kafka://" + address);
            return broker.getHost() + ":" + Tunnel.open(KAFKA, broker.getHost(), broker.getPort(), true);
        });
        return configuration;
    }

    private static String throughTunnel(String jdbcUrl) {
        var server = URI.create(jdbcUrl.substring("jdbc:".length()));
        var entrance = Tunnel.open(DATABASE, server.getHost(), server.getPort(), false);
        return jdbcUrl.replace(":" + server.getPort() + "/", ":" + entrance + "/");
    }
}
