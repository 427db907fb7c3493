package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What alerts and dashboards ask for is what the running services tell; and the probes of the pods are answered.
@ExtendWith(OnePlatform.class)
class ScrapedMetricsIT {

    private static final Path MONITORING = Checkout.ROOT.resolve("deploy/components/monitoring");
    private static final List<String> SERVICES = List.of("catalog", "interaction", "adverse-event");

    private final PlatformUnderTest platform;

    ScrapedMetricsIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void everyMetricOfAlertsAndDashboardsIsTold() throws IOException {
        var asked = new TreeSet<String>();
        for (var file : filesOf(MONITORING)) {
            asked.addAll(PrometheusNames.in(Files.readString(file)));
        }
        callEachService();

        assertThat(asked).contains("theriac_outbox_oldest_seconds", "http_server_requests_seconds_bucket");
        await().untilAsserted(() -> assertThat(scraped()).containsAll(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/started", "/q/health/ready", "/q/health/live", "/q/metrics"})
    void everyProbeIsAnsweredOnTheManagementPortWithoutAToken(String path) {
        for (var service : SERVICES) {
            assertThat(given().get(platform.managementUrl(service) + path).statusCode())
                    .as(service)
                    .isEqualTo(200);
        }
    }

    private void callEachService() {
        assertThat(Stream.of(
                                platform.catalog("prescriber", "demo-hospital").get("/drugs/baclofen"),
                                platform.interaction("prescriber", "demo-hospital")
                                        .get("/alerts"),
                                platform.adverseEvent("assessor", "*").get("/cases"))
                        .map(Response::statusCode))
                .containsOnly(200);
    }

    private Set<String> scraped() {
        return SERVICES.stream()
                .map(service -> given().get(platform.managementUrl(service) + "/q/metrics")
                        .asString())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("alerts.yaml")
                            || file.toString().endsWith(".json"))
                    .toList();
        }
    }
}
