package theriac.deploy;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.deploy.Manifests.each;

/// Grafana shows what the handbook tells people to look at. That these metrics exist is held where services run.
class DashboardsTest {

    private final List<JsonNode> panels = Sources.endingIn(
                    ".json", Checkout.DEPLOY.resolve("components/monitoring/dashboards"))
            .map(file -> json(Checkout.text(file)))
            .flatMap(dashboard -> each(dashboard.path("panels")))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lag of consumers                   | kafka_consumer_fetch_manager_records_lag_max
            Oldest event that waits            | theriac_outbox_oldest_seconds
            Dead letters                       | theriac_dead_letters_total
            99th percentile                    | histogram_quantile(0.99
            Age of views and of the case index | theriac_view_silence_seconds
            Lag of views and of the case index | theriac_view_lag
            """)
    void aPanelShowsIt(String title, String asked) {
        assertThat(panels).anySatisfy(panel -> {
            assertThat(panel.path("title").asText()).isEqualTo(title);
            assertThat(panel.at("/targets/0/expr").asText()).contains(asked);
        });
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
