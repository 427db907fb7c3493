package theriac.platform.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/// The TCP ports of a local platform.
record PortNumbers(int catalog, int interaction, int adverseEvent, int dashboard, int kafka, int postgres) {

    /// How far a service's management port (health, metrics) is from its HTTP port.
    private static final int TO_MANAGEMENT = 1000;

    int http(Service service) {
        return switch (service) {
            case CATALOG -> catalog;
            case INTERACTION -> interaction;
            case ADVERSE_EVENT -> adverseEvent;
            case DASHBOARD -> dashboard;
        };
    }

    int management(Service service) {
        return http(service) + TO_MANAGEMENT;
    }

    String url(Service service) {
        return "http://localhost:" + http(service);
    }

    String kafkaAddress() {
        return "localhost:" + kafka;
    }

    String postgresAddress() {
        return "localhost:" + postgres;
    }

    /// The ports of Kafka and PostgreSQL, by the flag that moves them.
    Map<String, Integer> ofInfrastructure() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("--kafka-port", kafka);
        ports.put("--postgres-port", postgres);
        return ports;
    }

    /// All ports, by the flag that moves them.
    Map<String, Integer> all() {
        var ports = ofInfrastructure();
        for (var service : Service.values()) {
            ports.put("--" + service.label() + "-port", http(service));
            ports.put("--" + service.label() + "-port (its management port is 1000 higher)", management(service));
        }
        return ports;
    }
}
