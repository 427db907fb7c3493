package theriac.interaction.dose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.drug.Band;
import theriac.interaction.drug.Citation;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.DoseRule.Advice;
import theriac.interaction.drug.DoseRule.Limits;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Profile;
import theriac.interaction.drug.Quantity;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Fact;
import theriac.interaction.patient.Kidneys;
import theriac.interaction.patient.Patient;

import static org.assertj.core.api.Assertions.assertThat;

/// Doses of baclofen, as the US labels and the AGS Beers Criteria 2023 speak of them.
class JudgeDosesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Drug BACLOFEN = new Drug(
            new DrugId("baclofen"),
            "baclofen",
            1,
            new Profile(
                    Set.of("centrally-acting-muscle-relaxant"),
                    CnsGrade.PROMINENT,
                    Optional.empty(),
                    List.of(
                            rule("oral-adult", "oral", aged(12), Advice.USE, limits("5", "5", null, "80", "mg")),
                            rule("oral-65-egfr", "oral", elderlyWithPoorKidneys(), Advice.AVOID, noLimits()),
                            rule(
                                    "intrathecal-screening",
                                    "intrathecal",
                                    anyone(),
                                    Advice.USE,
                                    limits("50", "25", "100", null, "microgram")),
                            rule("intrathecal-maintenance", "intrathecal", anyone(), Advice.USE, usually("800"))),
                    List.of(),
                    List.of()),
            Set.of());

    private static DoseRule rule(String id, String route, DoseRule.For patients, Advice advice, Limits limits) {
        var source = new Citation("a label", "label", Optional.of("US"), Optional.empty());
        return new DoseRule(id, route, patients, advice, limits, Optional.empty(), source);
    }

    private static DoseRule.For anyone() {
        return new DoseRule.For(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DoseRule.For aged(int from) {
        var years = new Band(Optional.of(BigDecimal.valueOf(from)), Optional.empty());
        return new DoseRule.For(Optional.of(years), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DoseRule.For elderlyWithPoorKidneys() {
        var below60 = new Band(Optional.empty(), Optional.of(BigDecimal.valueOf(60)));
        return new DoseRule.For(
                aged(65).ageYears(),
                Optional.of(new RenalBand(RenalBand.EGFR, below60)),
                Optional.empty(),
                Optional.empty());
    }

    private static Limits noLimits() {
        return new Limits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Limits usually(String micrograms) {
        return new Limits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(amount(micrograms, "microgram")),
                Optional.empty(),
                Optional.empty());
    }

    private static Limits limits(
            String start, String step, @Nullable String single, @Nullable String daily, String unit) {
        return new Limits(
                Optional.of(amount(start, unit)),
                Optional.of(3),
                Optional.of(amount(step, unit)),
                Optional.of(3),
                Optional.empty(),
                Optional.ofNullable(single).map(value -> amount(value, unit)),
                Optional.ofNullable(daily).map(value -> amount(value, unit)));
    }

    private static Quantity amount(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    private static Patient patient(int age, int egfr) {
        return new Patient(
                Optional.of(BigDecimal.valueOf(age)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Kidneys(Map.of(RenalBand.EGFR, BigDecimal.valueOf(egfr)), Optional.of(false)),
                Optional.empty(),
                Optional.empty());
    }

    private static Intake intake(String route, String value, String unit, int times) {
        var dose = new Dose(
                amount(value, unit), Optional.empty(), Optional.of(BigDecimal.valueOf(times)), Optional.empty());
        return new Intake(Optional.of(route), Optional.of(dose), Optional.empty(), Optional.empty());
    }

    private static Intake starting(String value, LocalDate day) {
        var dose = intake("oral", value, "mg", 3).dose();
        return new Intake(Optional.of("oral"), dose, Optional.of(day), Optional.empty());
    }

    private static Intake risen(String from, LocalDate since, String to, LocalDate day) {
        var previous = new Dose.Previous(amount(from, "mg"), Optional.of(since));
        var dose =
                new Dose(amount(to, "mg"), Optional.empty(), Optional.of(BigDecimal.valueOf(3)), Optional.of(previous));
        return new Intake(Optional.of("oral"), Optional.of(dose), Optional.of(day), Optional.empty());
    }

    private static Intake liquid(String milliliters, Optional<Quantity> concentration) {
        var dose = new Dose(
                amount(milliliters, "mL"), concentration, Optional.of(BigDecimal.valueOf(3)), Optional.empty());
        return new Intake(Optional.of("oral"), Optional.of(dose), Optional.empty(), Optional.empty());
    }

    private static DoseAnswer judge(Patient patient, Intake... intakes) {
        var byPlace = new TreeMap<Integer, Intake>();
        for (var place = 0; place < intakes.length; place++) {
            byPlace.put(place, intakes[place]);
        }
        return new JudgeDoses(patient, TODAY).of(BACLOFEN, byPlace);
    }

    private static List<Kind> kinds(DoseAnswer answer) {
        return answer.findings().stream().map(DoseFinding::kind).toList();
    }

    @Test
    void a60MilligramDayIsCleanAndA90MilligramDayBreaksTheDailyMaximumAndNamesIt() {
        var clean = judge(patient(40, 90), intake("oral", "20", "mg", 3));
        var over = judge(patient(40, 90), intake("oral", "30", "mg", 3));

        assertThat(clean.findings()).isEmpty();
        assertThat(clean.gaps()).isEmpty();
        assertThat(over.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OVER_DAILY_MAXIMUM);
            assertThat(finding.limit()).hasValueSatisfying(limit -> {
                assertThat(limit.amount()).hasToString("80 mg");
                assertThat(limit.given()).hasToString("90 mg");
            });
            assertThat(finding.source().text()).isEqualTo("a label");
        });
    }

    @Test
    void twoEntriesOfOneDrugAddUpInADay() {
        var answer = judge(patient(40, 90), intake("oral", "20", "mg", 3), intake("oral", "10", "mg", 3));

        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OVER_DAILY_MAXIMUM);
            assertThat(finding.positions()).containsExactly(0, 1);
        });
    }

    @Test
    void at78WithAnEgfrOf25ItIsToBeAvoidedWhateverTheDose() {
        assertThat(kinds(judge(patient(78, 25), intake("oral", "5", "mg", 3)))).containsExactly(Kind.AVOID);
        assertThat(kinds(judge(patient(78, 25), Intake.UNSAID))).containsExactly(Kind.AVOID);
    }

    @Test
    void withoutAgeAndKidneysNothingIsGuessed() {
        var answer = judge(Patient.UNKNOWN, intake("oral", "5", "mg", 3));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.gaps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.OfPatient.class, gap -> assertThat(gap.missing()).contains(Fact.AGE, Fact.RENAL_FUNCTION));
    }

    @Test
    void intrathecalMicrogramsAreHeldAgainstIntrathecalRulesOnly() {
        assertThat(judge(patient(40, 90), intake("intrathecal", "600", "microgram", 1))
                        .findings())
                .isEmpty();
        assertThat(kinds(judge(patient(40, 90), intake("intrathecal", "1500", "microgram", 1))))
                .containsExactly(Kind.ABOVE_USUAL_RANGE);
    }

    @Test
    void aMicrogramDoseGivenAsMilligramsCantBeRightNorCanTheReverse() {
        assertThat(kinds(judge(patient(40, 90), intake("intrathecal", "600", "mg", 1))))
                .containsExactly(Kind.UNIT_OR_CONCENTRATION_IMPLAUSIBLE);
        assertThat(kinds(judge(patient(40, 90), intake("oral", "20", "microgram", 3))))
                .containsExactly(Kind.UNIT_OR_CONCENTRATION_IMPLAUSIBLE);
    }

    @Test
    void aStartOf10MilligramsIsTooHighTodayAndNoStartOfLongAgo() {
        assertThat(kinds(judge(patient(40, 90), starting("10", TODAY)))).containsExactly(Kind.START_TOO_HIGH);
        assertThat(kinds(judge(patient(40, 90), starting("5", TODAY)))).isEmpty();
        assertThat(kinds(judge(patient(40, 90), starting("10", TODAY.minusYears(1)))))
                .isEmpty();
    }

    @Test
    void aRiseByMoreThanAStepOrBeforeThreeDaysIsTooFast() {
        assertThat(kinds(judge(patient(40, 90), risen("5", TODAY.minusDays(9), "15", TODAY))))
                .containsExactly(Kind.TITRATION_TOO_FAST);
        assertThat(kinds(judge(patient(40, 90), risen("5", TODAY.minusDays(2), "10", TODAY))))
                .containsExactly(Kind.TITRATION_TOO_FAST);
        assertThat(kinds(judge(patient(40, 90), risen("5", TODAY.minusDays(3), "10", TODAY))))
                .isEmpty();
        assertThat(kinds(judge(patient(40, 90), risen("20", TODAY.minusDays(1), "10", TODAY))))
                .isEmpty();
    }

    @Test
    void aDoseInMillilitersNeedsItsConcentrationAndThenCounts() {
        var strong = Optional.of(amount("5", "mg"));

        assertThat(judge(patient(40, 90), liquid("6", Optional.empty())).gaps())
                .singleElement()
                .isInstanceOf(Gap.Other.class);
        assertThat(kinds(judge(patient(40, 90), liquid("6", strong)))).containsExactly(Kind.OVER_DAILY_MAXIMUM);
        assertThat(kinds(judge(patient(40, 90), liquid("6", Optional.of(amount("1", "mg"))))))
                .isEmpty();
    }

    @Test
    void aRouteThatTheCatalogDoesNotKnowIsSaid() {
        assertThat(judge(patient(40, 90), intake("rectal", "5", "mg", 1)).gaps())
                .singleElement()
                .isInstanceOf(Gap.Other.class);
    }

    @Test
    void wordsForFrequenciesAreUnderstoodOrNotGuessed() {
        assertThat(Frequency.timesPerDay("TID")).contains(BigDecimal.valueOf(3));
        assertThat(Frequency.timesPerDay("every 8 hours").orElseThrow()).isEqualByComparingTo("3");
        assertThat(Frequency.timesPerDay("q0h")).isEmpty();
        assertThat(Frequency.timesPerDay("when the moon is full")).isEmpty();
    }
}
