package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
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
    private static final List<String> SERVICES = List.of("catalog", "interaction", "adverse-event", "dashboard");

    /// The labels by which Prometheus tells pods and services apart: pod-monitor.yaml.
    private static final Set<String> ADDED = Set.of("pod", "app_kubernetes_io_name");

    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"");

    private final PlatformUnderTest platform;

    ScrapedMetricsIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void everyMetricOfAlertsAndDashboardsIsToldWithItsLabels() throws IOException {
        var asked = new ArrayList<PrometheusNames>();
        for (var file : filesOf(MONITORING)) {
            asked.addAll(PrometheusNames.in(Files.readString(file)));
        }
        callEachService();

        assertThat(asked)
                .flatExtracting(PrometheusNames::metrics)
                .contains("theriac_outbox_oldest_seconds", "http_server_requests_seconds_bucket");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var scraped = scraped();
            assertThat(asked)
                    .allSatisfy(names -> assertThat(names.metrics())
                            .allSatisfy(metric -> assertThat(scraped.getOrDefault(metric, Set.of()))
                                    .as("labels of " + metric)
                                    .containsAll(names.labels())));
        });
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

    /// The labels of each metric, with those that Prometheus adds.
    private Map<String, Set<String>> scraped() {
        var scraped = new HashMap<String, Set<String>>();
        for (var service : SERVICES) {
            given().get(platform.managementUrl(service) + "/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SERIES::matcher)
                    .filter(Matcher::find)
                    .forEach(series -> scraped.computeIfAbsent(series.group(1), _ -> new HashSet<>(ADDED))
                            .addAll(labels(series.group(2))));
        }
        return scraped;
    }

    private static Set<String> labels(@Nullable String labels) {
        return labels == null
                ? Set.of()
                : LABEL.matcher(labels).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("alerts.yaml")
                            || file.toString().endsWith(".json"))
                    .toList();
        }
    }
}
