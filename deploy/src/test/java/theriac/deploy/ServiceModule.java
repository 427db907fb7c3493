package theriac.deploy;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// A service as its module configures it, before anyone deploys it.
///
/// @param httpPort where its API answers
/// @param managementPort where health and metrics answer
record ServiceModule(String name, int httpPort, int managementPort) {

    private static final List<String> NAMES =
            List.of("catalog-service", "interaction-service", "adverse-event-service", "dashboard");

    /// Where Quarkus answers health on the management port of every service.
    static final String HEALTH = "/q/health/";

    /// Where Quarkus answers metrics on the management port of every service.
    static final String METRICS = "/q/metrics";

    /// All services whose modules are in the checkout.
    static List<ServiceModule> all() {
        return NAMES.stream()
                .filter(name -> Files.exists(Checkout.ROOT.resolve(name).resolve("pom.xml")))
                .map(ServiceModule::of)
                .toList();
    }

    private static ServiceModule of(String name) {
        var settings =
                Checkout.properties(Checkout.ROOT.resolve(name).resolve("src/main/resources/application.properties"));
        return new ServiceModule(
                name,
                Integer.parseInt(settings.getProperty("quarkus.http.port")),
                Integer.parseInt(settings.getProperty("quarkus.management.port")));
    }

    static Stream<String> names() {
        return NAMES.stream();
    }
}
