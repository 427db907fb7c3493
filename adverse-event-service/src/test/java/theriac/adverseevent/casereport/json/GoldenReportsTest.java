package theriac.adverseevent.casereport.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;

import static org.assertj.core.api.Assertions.assertThat;

/// The examples of the contract are read as what they say.
class GoldenReportsTest {

    private final JsonReports reports =
            new JsonReports(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void theMinimalExampleIsRead() {
        var report = read("minimal");

        assertThat(report.number().id().value()).isEqualTo("H1-42");
        assertThat(report.version().number()).isEqualTo(1);
        assertThat(report.content().drugs()).hasSize(1);
        assertThat(report.content().narrative()).isEmpty();
    }

    @Test
    void theFullExampleIsReadToTheLastField() {
        var report = read("full");
        var facts = report.content().facts();

        assertThat(report.version().number()).isEqualTo(2);
        assertThat(report.content().patient())
                .contains(new PatientIdentifier("https://demo-hospital.example/patient-number", "EXAMPLE-0001"));
        assertThat(facts.seriousness())
                .containsExactlyInAnyOrder(Seriousness.LIFE_THREATENING, Seriousness.HOSPITALISATION);
        assertThat(facts.onset().orElseThrow()).hasToString("2026-11-18");
        assertThat(facts.age().orElseThrow().value()).hasToString("52.5");
        assertThat(report.content().drugs()).hasSize(2);
        assertThat(report.content().drugs().getFirst().keys()).containsExactly("rxnorm:1292", "lioresal");
        assertThat(report.content().reactions()).hasSize(2);
        assertThat(report.content().narrative()).isPresent();
    }

    private CaseReport read(String example) {
        var path = "/contracts/examples/hospital.adverse-event-report.v1/" + example + ".json";
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(path), path)) {
            var original = new Original("application/json", stream.readAllBytes());
            return switch (reports.read(new SenderId("demo-hospital"), original)) {
                case ReportFormat.Reading.Understood(var report) -> report;
                case ReportFormat.Reading.NotUnderstood(var violations) ->
                    throw new AssertionError(violations.toString());
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
