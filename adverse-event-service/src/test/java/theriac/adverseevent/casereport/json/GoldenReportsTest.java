package theriac.adverseevent.casereport.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WorldwideNumber;

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
        assertThat(facts.person().age().orElseThrow().value()).hasToString("52.5");
        assertThat(report.content().drugs()).hasSize(2);
        assertThat(report.content().drugs().getFirst().keys()).containsExactly("rxnorm:1292", "lioresal");
        assertThat(report.content().reactions())
                .first()
                .extracting(ReactionMention::course)
                .isEqualTo(new ReactionCourse(day("2026-11-18"), day("2026-11-18"), Optional.of(Outcome.RECOVERED)));
        assertThat(facts.origin().worldwideNumber()).contains(new WorldwideNumber("NL-DEMOHOSPITAL-H1-43"));
        assertThat(facts.situations()).containsExactly(SpecialSituation.MEDICATION_ERROR);
        assertThat(facts.person().weight().orElseThrow().value()).isEqualByComparingTo("61.5");
        assertThat(report.content().drugs().getFirst().use())
                .isEqualTo(new DrugUse(
                        Optional.of("spasticity"),
                        List.of(new Dosage(
                                Optional.of(new Amount(BigDecimal.valueOf(20), "mg")),
                                Optional.of(new Amount(BigDecimal.valueOf(8), "h")),
                                PartialDate.parse("2026-08"),
                                day("2026-11-16"),
                                Optional.of("EXAMPLE-1"))),
                        Optional.of(ActionTaken.WITHDRAWN),
                        Optional.of(Challenge.NEGATIVE),
                        Optional.of(Challenge.NOT_DONE)));
        assertThat(report.content().narrative()).isPresent();
    }

    @Test
    void aNullificationNeedsToSayNoMore() {
        var report = read("nullified");

        assertThat(report.nullifies()).isTrue();
        assertThat(report.content().drugs()).isEmpty();
    }

    private static Optional<PartialDate> day(String text) {
        return PartialDate.parse(text);
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
