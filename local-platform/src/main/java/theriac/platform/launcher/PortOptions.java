package theriac.platform.launcher;

import picocli.CommandLine.Option;

/// The flags that move ports.
final class PortOptions {

    /// Where Kafka and PostgreSQL listen.
    static final class OfInfrastructure {

        @Option(
                names = "--kafka-port",
                paramLabel = "PORT",
                defaultValue = "9092",
                description = "Port of Kafka (default: ${DEFAULT-VALUE}).")
        int kafka;

        @Option(
                names = "--postgres-port",
                paramLabel = "PORT",
                defaultValue = "54321",
                description = "Port of PostgreSQL (default: ${DEFAULT-VALUE}, out of the way of an installed server).")
        int postgres;
    }

    /// Where the services listen; each has a second port for health and metrics, 1000 higher.
    static final class OfServices {

        @Option(
                names = "--catalog-port",
                paramLabel = "PORT",
                defaultValue = "8081",
                description = "Port of the catalog (default: ${DEFAULT-VALUE}; management port 1000 higher).")
        int catalog;

        @Option(
                names = "--interaction-port",
                paramLabel = "PORT",
                defaultValue = "8082",
                description = "Port of the interaction service (default: ${DEFAULT-VALUE}).")
        int interaction;

        @Option(
                names = "--adverse-event-port",
                paramLabel = "PORT",
                defaultValue = "8083",
                description = "Port of the adverse event service (default: ${DEFAULT-VALUE}).")
        int adverseEvent;

        @Option(
                names = "--dashboard-port",
                paramLabel = "PORT",
                defaultValue = "8080",
                description = "Port of the dashboard (default: ${DEFAULT-VALUE}).")
        int dashboard;
    }

    private PortOptions() {}

    static PortNumbers numbers(OfInfrastructure infrastructure, OfServices services) {
        return new PortNumbers(
                services.catalog,
                services.interaction,
                services.adverseEvent,
                services.dashboard,
                infrastructure.kafka,
                infrastructure.postgres);
    }
}
