package theriac.adverseevent.casereport.e2b;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.WorldwideNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// The FDA's test instances, where they stand beside the checkout; what is expected was read from them by hand.
/// The third has the FDA's own "test" and "reference" product under the code of G.k.10.r, which are no special
/// situations.
class SampleIcsrsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("THERIAC_SAMPLES")).orElse("../../shared/samples"))
            .resolve("e2b-r3");

    @ParameterizedTest
    @CsvSource({
        "FAERS2022Scenario1.xml,   US-APHARMA-8744554B,  2022-06-14, SPONTANEOUS, MALE,   Drug A, Drug B, ingredient a",
        "FAERS2022Scenario3.xml,   US-APHARMA-8744554B,  2022-06-15, STUDY,       MALE,   MK-001, Drug B, ingredient x",
        "FAERS2022Scenario5-1.xml, US-APHARMA-234545656, 2022-06-14, STUDY,       FEMALE, TEST,   RLD,    ingredient test"
    })
    void aRealInstanceIsReadAsItsAuthorsMeantIt(
            String file,
            String number,
            LocalDate informedOn,
            ReportKind kind,
            Sex sex,
            String first,
            String second,
            String ingredient)
            throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(FOLDER).exists();
        }
        var reports = new E2bReports(new RegisteredSenders(Map.of()), CLOCK);
        var original = new Original("application/xml", Files.readAllBytes(FOLDER.resolve(file)));

        var report = ((Reading.Understood) reports.read(new SenderId("fda"), original)).report();

        assertThat(report.number().id().value()).isEqualTo(number);
        assertThat(report.version().informedOn()).contains(informedOn);
        assertThat(report.original()).contains(original);
        var content = report.content();
        assertThat(content.narrative().orElseThrow()).startsWith("Case Narrative Including Clinical Course");
        assertThat(content.facts())
                .isEqualTo(new CaseFacts(
                        PartialDate.parse("2014-10-10"),
                        new Person(
                                Optional.of(sex),
                                Optional.of(new AgeYears(BigDecimal.valueOf(48))),
                                Optional.of(AgeGroup.ADULT),
                                Optional.empty()),
                        Optional.of(new Country("US")),
                        new Origin(
                                Optional.of(kind),
                                Optional.of(ReporterQualification.PHYSICIAN),
                                Optional.of(new WorldwideNumber(number))),
                        Set.of(Seriousness.DISABILITY, Seriousness.OTHER_IMPORTANT),
                        Set.of(),
                        Alcohol.UNKNOWN));
        assertThat(content.reactions())
                .allMatch(reaction -> reaction.code().isPresent())
                .map(reaction -> reaction.coded(Optional.empty()))
                .containsExactly(
                        reaction("THROMBOSE VEINEUSE PROFONDE", Outcome.NOT_RECOVERED),
                        reaction("COLITE ISCHEMIQUE", Outcome.RECOVERED));
        assertThat(content.drugs())
                .extracting(DrugMention::role)
                .containsExactly(Role.SUSPECT, Role.SUSPECT, Role.CONCOMITANT);
        assertThat(content.drugs().stream()
                        .map(drug -> drug.name().orElseThrow())
                        .toList())
                .startsWith(first, second);
        var suspect = content.drugs().getFirst();
        assertThat(suspect.ingredient().orElseThrow().key()).isEqualTo(ingredient);
        assertThat(suspect.route()).contains(Route.ORAL);
        assertThat(suspect.use().indication()).contains("Embolism venous");
        assertThat(suspect.use().action()).contains(ActionTaken.UNKNOWN);
    }

    private static ReactionMention reaction(String term, Outcome outcome) {
        return new ReactionMention(
                term, new ReactionCourse(PartialDate.parse("2014-10-10"), Optional.empty(), Optional.of(outcome)));
    }
}
