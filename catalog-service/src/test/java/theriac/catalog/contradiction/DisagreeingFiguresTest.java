package theriac.catalog.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import theriac.catalog.contradiction.Contradiction.DisagreeingValues;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.catalog.contradiction.ClaimFixture.LABEL;
import static theriac.catalog.contradiction.ClaimFixture.OTHER_ARTICLE;
import static theriac.catalog.contradiction.ClaimFixture.aClaim;

class DisagreeingFiguresTest {

    @Test
    void figuresOfThreeSourcesStandSideBySideFromTheLowestToTheHighest() {
        var eighty = aClaim("a").exactly("80", "percent").from(LABEL);
        var seventyFive = aClaim("b").exactly("75", "percent");
        var range = aClaim("c").between("70", "80", "percent").from(OTHER_ARTICLE);

        var found = only(eighty, seventyFive, range);

        assertThat(found.sides())
                .extracting(Side::stance)
                .containsExactly("70 to 80 percent", "75 percent", "80 percent");
        assertThat(found.apart())
                .extracting(
                        pair -> pair.lower().stance() + " | " + pair.higher().stance())
                .containsExactly("75 percent | 80 percent");
        assertThat(found.strongerSide()).map(Side::stance).contains("80 percent");
    }

    @Test
    void figuresThatOneValueWouldFitOverlapAndStillDisagree() {
        var found = only(
                aClaim("a").exactly("75", "percent"),
                aClaim("b").between("70", "80", "percent").from(OTHER_ARTICLE));

        assertThat(found.apart()).isEmpty();
        assertThat(found.strongerSide()).isEmpty();
    }

    @Test
    void whatAgreesWithOneSideStandsOnItsSide() {
        var found = only(
                aClaim("b").exactly("75.0", "percent").from(OTHER_ARTICLE),
                aClaim("a").exactly("75", "percent"),
                aClaim("c").exactly("60", "percent").from(LABEL));

        assertThat(found.sides().get(1).claims())
                .extracting(claim -> claim.id().value())
                .containsExactly("a", "b");
    }

    @Test
    void aSourceWhoseFiguresHaveNoValueInCommonContradictsItself() {
        var found = only(aClaim("a").exactly("60", "percent"), aClaim("b").exactly("75", "percent"));

        assertThat(found.ofOneSource()).extracting(Source::citation).containsExactly("An article");
    }

    @Test
    void milligramsAndMicrogramsDisagreeOnlyAfterConversion() {
        var half = aClaim("a").exactly("0.5", "mg");

        assertThat(among(half, aClaim("b").exactly("500", "microgram").from(LABEL)))
                .isEmpty();
        assertThat(only(half, aClaim("b").exactly("5", "microgram").from(LABEL)).sides())
                .extracting(Side::stance)
                .containsExactly("5 microgram", "0.5 mg");
    }

    static Stream<List<ClaimFixture>> figuresThatHaveNoValueInCommon() {
        return Stream.of(
                List.of(aClaim("a").exactly("60", "percent"), aClaim("b").moreThan("60", "percent")),
                List.of(aClaim("a").lessThan("60", "percent"), aClaim("b").exactly("60", "percent")),
                List.of(aClaim("a").lessThan("60", "percent"), aClaim("b").moreThan("60", "percent")),
                List.of(aClaim("a").between("50", "60", "percent"), aClaim("b").between("61", "70", "percent")),
                List.of(aClaim("a").between("50", "60", "percent"), aClaim("b").moreThan("60", "percent")));
    }

    @ParameterizedTest
    @MethodSource("figuresThatHaveNoValueInCommon")
    void anOpenEndDoesNotBelongToItsFigure(List<ClaimFixture> figures) {
        assertThat(only(figures.getFirst(), figures.getLast().from(LABEL)).apart())
                .hasSize(1);
    }

    static Stream<List<ClaimFixture>> figuresWithAValueInCommon() {
        return Stream.of(
                List.of(aClaim("a").between("50", "60", "percent"), aClaim("b").between("60", "70", "percent")),
                List.of(aClaim("a").moreThan("60", "percent"), aClaim("b").exactly("61", "percent")),
                List.of(aClaim("a").lessThan("60", "percent"), aClaim("b").moreThan("10", "percent")),
                List.of(aClaim("a").lessThan("60", "percent"), aClaim("b").lessThan("10", "percent")));
    }

    @ParameterizedTest
    @MethodSource("figuresWithAValueInCommon")
    void figuresOverlapAtASharedEndAndWithoutEnds(List<ClaimFixture> figures) {
        assertThat(only(figures.getFirst(), figures.getLast().from(LABEL)).apart())
                .isEmpty();
    }

    static Stream<List<ClaimFixture>> figuresThatDoNotContradictEachOther() {
        var seventyFive = aClaim("a").exactly("75", "percent");
        var sixty = aClaim("b").exactly("60", "percent").from(LABEL);
        return Stream.of(
                List.of(seventyFive, aClaim("b").exactly("75.00", "percent").from(LABEL)),
                List.of(seventyFive, sixty.in("children")),
                List.of(seventyFive.in("adults"), sixty.in("children")),
                List.of(seventyFive, sixty.comparedWith("placebo")),
                List.of(seventyFive, sixty.on(Claim.Topic.EFFECTIVENESS, "cramps")),
                List.of(seventyFive, sixty.on(Claim.Topic.OFF_LABEL, "spasms")),
                List.of(seventyFive, sixty.measuring("patients-relieved-of-pain")),
                List.of(seventyFive.measuring(null), sixty.measuring(null)),
                List.of(seventyFive, aClaim("b").exactly("60", "patients").from(LABEL)),
                List.of(
                        aClaim("a").exactly("5", "mg"),
                        aClaim("b").exactly("6", "mL").from(LABEL)),
                List.of(seventyFive, aClaim("b").between("70", "80", "percent")));
    }

    @ParameterizedTest
    @MethodSource("figuresThatDoNotContradictEachOther")
    void nearMissesAreNoFalseAlarm(List<ClaimFixture> figures) {
        assertThat(among(figures.getFirst(), figures.getLast())).isEmpty();
    }

    @Test
    void capitalsOfASubjectMakeNoDifference() {
        var found = among(
                aClaim("a").exactly("75", "percent").on(Claim.Topic.EFFECTIVENESS, "Multiple Sclerosis"),
                aClaim("b").exactly("60", "percent").on(Claim.Topic.EFFECTIVENESS, "multiple sclerosis"));

        assertThat(found).hasSize(1);
    }

    @Test
    void figuresOfTwoDrugsAreNotCompared() {
        var one = aClaim("a").exactly("75", "percent").of(new DrugId("testol"));
        var other = aClaim("b").exactly("60", "percent").of(new DrugId("otherol"));

        assertThat(Contradictions.among(List.of(one, other))).isEmpty();
    }

    private static DisagreeingValues only(ClaimFixture... claims) {
        var found = among(claims);
        assertThat(found).hasSize(1);
        return Optional.of(found.getFirst())
                .filter(DisagreeingValues.class::isInstance)
                .map(DisagreeingValues.class::cast)
                .orElseThrow();
    }

    private static List<Contradiction> among(ClaimFixture... claims) {
        return Contradictions.among(Stream.of(claims).map(ClaimFixture::claim).toList());
    }
}
