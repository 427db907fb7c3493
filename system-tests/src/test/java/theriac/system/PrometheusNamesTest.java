package theriac.system;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrometheusNamesTest {

    @Test
    void namesAreFoundInAlertsWhereverTheyStand() {
        var alerts = """
                      expr: >-
                        sum by (app_name) (rate(http_requests_count{outcome="SERVER_ERROR",uri!~"/a.*"}[5m])) /
                        max by (pod_name) (heap_used_bytes > 0) > 0.9 or absent(view_lag) or histogram_quantile(0.99, a_b{x="y"})
                      labels: {severity: page}
                """.indent(10);

        assertThat(PrometheusNames.in(alerts))
                .containsExactly(new PrometheusNames(
                        Set.of("http_requests_count", "heap_used_bytes", "view_lag", "a_b"),
                        Set.of("app_name", "outcome", "uri", "pod_name", "x")));
    }

    @Test
    void namesAreFoundInDashboards() {
        var dashboard = """
                "targets": [{"refId": "A",
                "expr": "max by (app_name) (theriac_view_lag{topic=\\"catalog_drug\\"})"
                }]""";

        assertThat(PrometheusNames.in(dashboard))
                .containsExactly(new PrometheusNames(Set.of("theriac_view_lag"), Set.of("app_name", "topic")));
    }
}
