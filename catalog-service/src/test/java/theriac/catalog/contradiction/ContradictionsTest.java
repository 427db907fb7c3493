package theriac.catalog.contradiction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.catalog.contradiction.Contradiction.OpposedStatements;
import theriac.catalog.drug.Assertion.Answer;
import theriac.catalog.drug.Claim.Topic;
import theriac.catalog.drug.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static theriac.catalog.contradiction.ClaimFixture.LABEL;
import static theriac.catalog.contradiction.ClaimFixture.OTHER_ARTICLE;
import static theriac.catalog.contradiction.ClaimFixture.aClaim;

class ContradictionsTest {

    private static final String ADDICTIVE = "It is addictive.";

    private final ClaimFixture yes = aClaim("yes").answering(ADDICTIVE, Answer.YES);
    private final ClaimFixture no = aClaim("no").answering(ADDICTIVE, Answer.NO).from(LABEL);
    private final ClaimFixture uncertain =
            aClaim("uncertain").answering(ADDICTIVE, Answer.UNCERTAIN).from(OTHER_ARTICLE);
    private final ClaimFixture use = aClaim("use").on(Topic.OFF_LABEL, "epilepsy");
    private final ClaimFixture caution = aClaim("caution").on(Topic.PRECAUTION, "epilepsy");

    @Test
    void opposedAnswersToOnePropositionComeOutWithTheStrongerSide() {
        var found = among(yes, no, uncertain);

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.OPPOSED_STATEMENTS);
            assertThat(contradiction.subject()).isEqualTo(ADDICTIVE);
            assertThat(contradiction.sides()).extracting(Side::stance).containsExactly("yes", "no");
            assertThat(contradiction.strongerSide()).map(Side::stance).contains("no");
            assertThat(contradiction.ofOneSource()).isEmpty();
        });
    }

    @Test
    void whatLeavesTheQuestionOpenIsShownButOpposesNothing() {
        assertThat(among(yes, no, uncertain))
                .singleElement(type(OpposedStatements.class))
                .satisfies(found -> assertThat(found.undecided())
                        .extracting(claim -> claim.id().value())
                        .containsExactly("uncertain"));
        assertThat(among(yes, uncertain)).isEmpty();
        assertThat(among(no, uncertain)).isEmpty();
    }

    @Test
    void noSideIsStrongerThanASourceOfItsStrengthThatLeavesTheQuestionOpen() {
        assertThat(among(yes, no, uncertain.from(LABEL)))
                .singleElement()
                .satisfies(found -> assertThat(found.strongerSide()).isEmpty());
    }

    @Test
    void aSourceThatAnswersYesAndNoContradictsItself() {
        var found = among(yes.from(LABEL), no.from(LABEL));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.ofOneSource()).extracting(Source::citation).containsExactly("A label");
            assertThat(contradiction.strongerSide()).isEmpty();
        });
    }

    @Test
    void claimsAboutNoSingleDrugContradictEachOtherToo() {
        var found = Contradictions.among(List.of(yes.of(null), no.of(null)));

        assertThat(found)
                .singleElement()
                .satisfies(contradiction -> assertThat(contradiction.drug()).isNull());
    }

    @Test
    void answersAboutADrugAndAboutNoneAreNotCompared() {
        assertThat(Contradictions.among(List.of(yes.of(null), no.claim()))).isEmpty();
    }

    @Test
    void answersForDifferentPeopleOrPropositionsCanBothBeTrue() {
        assertThat(among(yes.in("adults"), no.in("children"))).isEmpty();
        assertThat(among(yes, no.in("children"))).isEmpty();
        assertThat(among(yes, no.answering("It sedates.", Answer.NO))).isEmpty();
    }

    @Test
    void aUseThatAnotherClaimCautionsAgainstIsATensionAcrossTopics() {
        var found = among(use, caution.from(LABEL));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.USE_AGAINST_PRECAUTION);
            assertThat(contradiction.subject()).isEqualTo("epilepsy");
            assertThat(contradiction.sides()).extracting(Side::stance).containsExactly("use", "precaution");
            assertThat(contradiction.strongerSide()).map(Side::stance).contains("precaution");
        });
    }

    @Test
    void aUseAgainstAnAddictionIsInTensionWithAnInteractionOnceBothNameTheSubstance() {
        var treatment = use.on(Topic.OFF_LABEL, "alcohol use disorder").concerning("alcohol");
        var avoid = caution.on(Topic.INTERACTION, "alcohol");

        assertThat(among(treatment, avoid)).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.subject()).isEqualTo("alcohol");
            assertThat(contradiction.ofOneSource()).hasSize(1);
        });
        assertThat(among(use.on(Topic.OFF_LABEL, "alcohol use disorder"), avoid))
                .isEmpty();
    }

    @Test
    void twoUsesOrTwoCautionsAreNoTension() {
        assertThat(among(use, use.on(Topic.INDICATION, "epilepsy"))).isEmpty();
        assertThat(among(caution, caution.on(Topic.INTERACTION, "epilepsy"))).isEmpty();
        assertThat(among(use, caution.on(Topic.SIDE_EFFECT, "epilepsy"))).isEmpty();
        assertThat(among(use.in("adults"), caution.in("children"))).isEmpty();
    }

    @Test
    void theOrderOfTheClaimsMakesNoDifference() {
        var claims = Stream.of(use, caution, yes, no, uncertain)
                .map(ClaimFixture::claim)
                .toList();
        var reversed = new ArrayList<>(claims);
        Collections.reverse(reversed);

        assertThat(Contradictions.among(reversed)).isEqualTo(Contradictions.among(claims));
    }

    private static List<Contradiction> among(ClaimFixture... claims) {
        return Contradictions.among(Stream.of(claims).map(ClaimFixture::claim).toList());
    }
}
