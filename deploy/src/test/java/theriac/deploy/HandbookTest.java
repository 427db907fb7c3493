package theriac.deploy;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.deploy.Manifests.each;

/// Who is called finds in the handbook what to do.
class HandbookTest {

    private final List<String> lines =
            Checkout.text(Checkout.ROOT.resolve("docs/operations.md")).lines().toList();

    @Test
    void everyAlertHasItsParagraph() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            var name = alert.path("alert").asText();
            assertThat(lines).contains("### " + name);
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void noParagraphTellsOfAnAlertThatIsNoMore() {
        var told = lines.stream()
                .dropWhile(line -> !line.equals("## Alerts"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(alerts().stream()
                        .map(alert -> alert.path("alert").asText())
                        .toList());
    }

    private static List<JsonNode> alerts() {
        return Manifests.of("production")
                .kind("PrometheusRule")
                .flatMap(rule -> each(rule.at("/spec/groups")))
                .flatMap(group -> each(group.path("rules")))
                .toList();
    }
}
