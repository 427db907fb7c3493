package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.WorldwideNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LikenessTest {

    /// A thousand cases, of which half name the common drug and one the rare one.
    private static final Frequencies THOUSAND = new Frequencies(
            1_000, Map.of("common", 500L, "rare", 1L, "other", 20L), Map.of("nausea", 500L, "seizure", 9L));
    private static final Says PLAIN = new Says(
            "site-a", "1", null, List.of("rare"), List.of("seizure"), "2026-11-02", "54", Sex.FEMALE, "NL", Set.of());

    @Test
    void rareAgreementWeighsMoreThanCommonAgreement() {
        assertThat(bits(PLAIN, PLAIN.from("site-b"), "drugs")).isCloseTo(8.89, within(0.01));
        assertThat(bits(PLAIN.drugs("common"), PLAIN.from("site-b").drugs("common"), "drugs"))
                .isCloseTo(0.93, within(0.01));
    }

    @Test
    void aSenderThatStatesItIsTheOtherSaysMoreThanAnEqualNumber() {
        var other = PLAIN.from("site-b").numbered("PHHY2026NL77001");

        assertThat(bits(PLAIN.stating("PHHY2026NL77001"), other, "numbers")).isCloseTo(19.86, within(0.01));
        assertThat(bits(PLAIN.numbered("PHHY2026NL77001"), other, "numbers")).isCloseTo(8.89, within(0.01));
        assertThat(bits(PLAIN.stating("PHHY2026NL77002"), other.stating("PHHY2026NL77002"), "numbers"))
                .isCloseTo(8.89, within(0.01));
        assertThat(bits(PLAIN.stating("4711-0042"), PLAIN.called("4711-0042"), "numbers"))
                .as("the same sender's own number")
                .isCloseTo(19.86, within(0.01));
    }

    @Test
    void aNumberThatMayStandForManyIsNoStatement() {
        for (var nothing : List.of("UNKNOWN", "N/A", "0000", "NL-", "99-99")) {
            assertThat(fields(
                            PLAIN.stating(nothing),
                            PLAIN.from("site-b").called(nothing).stating(nothing)))
                    .doesNotContain("numbers");
        }
        assertThat(fields(PLAIN.stating("4711-0042"), PLAIN.from("site-b").called("4711-0042")))
                .as("another sender's own number in no worldwide form")
                .doesNotContain("numbers");
    }

    private static List<String> fields(Says one, Says other) {
        return Likeness.of(one.features(), other.features(), THOUSAND).contributions().stream()
                .map(Contribution::field)
                .toList();
    }

    @Test
    void theSecondThingThatBothNameCountsHalf() {
        double one = bits(PLAIN, PLAIN.from("site-b"), "drugs");

        double two = bits(PLAIN.drugs("rare", "common"), PLAIN.from("site-b").drugs("rare", "common"), "drugs");

        assertThat(two - one).isCloseTo(0.93 / 2, within(0.01));
    }

    @Test
    void whatOneAloneNamesSpeaksAgainstItButNotWithoutEnd() {
        double both = bits(PLAIN, PLAIN.from("site-b"), "drugs");

        assertThat(bits(PLAIN, PLAIN.from("site-b").drugs("rare", "other"), "drugs"))
                .isCloseTo(both - 1, within(0.01));
        assertThat(bits(PLAIN, PLAIN.drugs("a", "b", "c", "d", "e", "f", "g"), "drugs"))
                .isEqualTo(-6);
    }

    @Test
    void whatIsMissingSaysNothing() {
        var bare = new Says("site-b", "2", null, List.of("rare"), List.of("seizure"), null, null, null, null, Set.of());

        assertThat(Likeness.of(PLAIN.features(), bare.features(), THOUSAND).contributions())
                .extracting(Contribution::field)
                .containsExactly("drugs", "reactions");
    }

    @Test
    void theCloserTheOnsetTheMoreItSays() {
        var days = List.of("2026-11-02", "2026-11-05", "2026-11", "2026-11-25", "2026", "2026-03-01");

        assertThat(days)
                .extracting(day -> bits(PLAIN, PLAIN.from("site-b").onset(day), "onset"))
                .containsExactly(10.0, 6.0, 3.0, 1.0, 1.0, -4.0);
    }

    @Test
    void ageSexAndCountrySpeakForItOrAgainstIt() {
        var other = PLAIN.from("site-b");

        assertThat(bits(PLAIN, other, "age")).isEqualTo(5);
        assertThat(bits(PLAIN, other.age("55"), "age")).isEqualTo(3);
        assertThat(bits(PLAIN, other.age("61"), "age")).isEqualTo(-4);
        assertThat(bits(PLAIN, other, "sex")).isEqualTo(0.97);
        assertThat(bits(PLAIN, other.sex(Sex.MALE), "sex")).isEqualTo(-4.64);
        assertThat(bits(PLAIN, other, "country")).isEqualTo(2);
        assertThat(bits(PLAIN, other.country("DE"), "country")).isEqualTo(-4);
    }

    @Test
    void numbersOfOneOrganisationThatDifferSpeakAgainstIt() {
        var one = PLAIN.numbered("NL-DEMOPHARMA-1");

        assertThat(bits(one, PLAIN.from("site-b").numbered("NL-DEMOPHARMA-2"), "numbers"))
                .isEqualTo(-6);
        assertThat(bits(PLAIN.numbered("A17"), PLAIN.from("site-b").numbered("A17"), "numbers"))
                .isPositive();
        assertThat(bits(
                        PLAIN,
                        new Says("site-a", "2", null, PLAIN.drugs, PLAIN.reactions, null, null, null, null, Set.of()),
                        "numbers"))
                .isEqualTo(-3);
    }

    @Test
    void theScoreIsTheSumAndTheSameInEitherOrder() {
        var other = PLAIN.from("site-b").age("55").drugs("rare", "other");

        var likeness = Likeness.of(PLAIN.features(), other.features(), THOUSAND);

        assertThat(likeness.score().doubleValue())
                .isCloseTo(
                        likeness.contributions().stream()
                                .mapToDouble(Contribution::bits)
                                .sum(),
                        within(0.01));
        assertThat(Likeness.of(other.features(), PLAIN.features(), THOUSAND).score())
                .isEqualTo(likeness.score());
        assertThat(Features.digest(other.features(), PLAIN.features()))
                .isEqualTo(Features.digest(PLAIN.features(), other.features()))
                .isNotEqualTo(Features.digest(PLAIN.features(), other.age("54").features()));
    }

    @Test
    void theMoreCasesThereAreTheMoreHasToSpeakForAPair() {
        assertThat(new Threshold(6).bits(1_023)).isCloseTo(16, within(0.01));
        assertThat(new Threshold(6).bits(20_000_000)).isCloseTo(30.25, within(0.01));
    }

    private static double bits(Says one, Says other, String field) {
        return Likeness.of(one.features(), other.features(), THOUSAND).contributions().stream()
                .filter(contribution -> contribution.field().equals(field))
                .findFirst()
                .orElseThrow()
                .bits();
    }

    private record Says(
            String sender,
            String id,
            @Nullable String worldwide,
            List<String> drugs,
            List<String> reactions,
            @Nullable String onset,
            @Nullable String age,
            @Nullable Sex sex,
            @Nullable String country,
            Set<String> stated) {

        Says from(String other) {
            return new Says(other, id, worldwide, drugs, reactions, onset, age, sex, country, stated);
        }

        Says stating(String... numbers) {
            return new Says(sender, id, worldwide, drugs, reactions, onset, age, sex, country, Set.of(numbers));
        }

        Says called(String number) {
            return new Says(sender, number, worldwide, drugs, reactions, onset, age, sex, country, stated);
        }

        Says numbered(String number) {
            return new Says(sender, id, number, drugs, reactions, onset, age, sex, country, stated);
        }

        Says drugs(String... others) {
            return new Says(sender, id, worldwide, List.of(others), reactions, onset, age, sex, country, stated);
        }

        Says onset(String other) {
            return new Says(sender, id, worldwide, drugs, reactions, other, age, sex, country, stated);
        }

        Says age(String other) {
            return new Says(sender, id, worldwide, drugs, reactions, onset, other, sex, country, stated);
        }

        Says sex(Sex other) {
            return new Says(sender, id, worldwide, drugs, reactions, onset, age, other, country, stated);
        }

        Says country(String other) {
            return new Says(sender, id, worldwide, drugs, reactions, onset, age, sex, other, stated);
        }

        Features features() {
            var facts = new CaseFacts(
                    Optional.ofNullable(onset).flatMap(PartialDate::parse),
                    new Person(
                            Optional.ofNullable(sex),
                            Optional.ofNullable(age).map(BigDecimal::new).map(AgeYears::new),
                            Optional.empty(),
                            Optional.empty()),
                    Optional.ofNullable(country).map(Country::new),
                    new Origin(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(worldwide).map(WorldwideNumber::new),
                            stated.stream()
                                    .map(number -> new OtherNumber(Optional.empty(), number))
                                    .collect(Collectors.toSet())),
                    Set.of(),
                    Set.of(),
                    Alcohol.UNKNOWN);
            var heading = new CaseHeading(
                    new CaseId(UUID.randomUUID()),
                    1,
                    CaseState.OPEN,
                    Background.HOSPITAL,
                    new ReportNumber(new SenderId(sender), new SenderReportId(id)),
                    ReportVersion.of(1),
                    Instant.EPOCH);
            return Features.of(new SafetyCase(
                    heading,
                    facts,
                    Optional.empty(),
                    drugs.stream().map(Says::drug).toList(),
                    reactions.stream()
                            .map(term -> new CodedReaction(ReactionMention.of(term), Optional.empty()))
                            .toList()));
        }

        private static CodedDrug drug(String name) {
            return new CodedDrug(
                    new DrugMention(
                            Optional.of(name),
                            Optional.empty(),
                            Optional.empty(),
                            Role.SUSPECT,
                            Optional.empty(),
                            DrugUse.UNTOLD),
                    Optional.empty());
        }
    }
}
