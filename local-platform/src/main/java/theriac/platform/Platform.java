package theriac.platform;

/// A real PostgreSQL server and a real Kafka broker, wherever they come from.
public interface Platform extends AutoCloseable {

    /// Where Kafka listens, as clients want it in `bootstrap.servers`.
    String kafkaBootstrapServers();

    /// A database that belongs to a role of the same name and to nobody else; made when it is not there yet.
    Database database(String name);

    @Override
    void close();

    /// Starts the platform that the system property `platform` names: `embedded` (the default), `containers` or
    /// `external`.
    static Platform start() {
        var kind = System.getProperty("platform", "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedPlatform.start();
            case "containers" -> ContainerPlatform.start();
            case "external" -> ExternalPlatform.fromSettings();
            default ->
                throw new PlatformException(
                        "-Dplatform must be embedded, containers or external, but is '" + kind + "'.");
        };
    }
}
