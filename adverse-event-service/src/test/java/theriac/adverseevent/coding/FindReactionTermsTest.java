package theriac.adverseevent.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import theriac.adverseevent.coding.FindReactionTerms.Found;
import theriac.adverseevent.coding.FindReactionTerms.How;
import theriac.adverseevent.coding.FindReactionTerms.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// What is offered to who types a reaction.
class FindReactionTermsTest {

    private static final ReactionTerm FEVER = new ReactionTerm("fever");
    private static final ReactionTerm HIGH_FEVER = new ReactionTerm("high fever");
    private static final ReactionTerm HEPATITIS = new ReactionTerm("hepatitis");

    private final MeddraInForce meddra = new MeddraInForce();
    private final FindReactionTerms terms = terms();

    @Test
    void namesThatBeginSoComeBeforeThoseInWhichAWordDoesAndThoseThatHoldIt() {
        imported(term(10000001, "Fever blister"), term(10000002, "Hay Fever"), term(10000003, "Nofeverish"));

        assertThat(found("FEVER"))
                .extracting(Found::name, Found::how)
                .containsExactly(
                        tuple("fever", How.SAME),
                        tuple("Fever blister", How.BEGINS),
                        tuple("Hay Fever", How.WORD_BEGINS),
                        tuple("high fever", How.WORD_BEGINS),
                        tuple("Nofeverish", How.CONTAINS));
    }

    @Test
    void aTermIsFoundByItsSynonymAndToldOnce() {
        assertThat(found("pyre")).singleElement().satisfies(term -> {
            assertThat(term.target()).isEqualTo(new Decided.Term(FEVER));
            assertThat(term.matched()).isEqualTo("pyrexia");
        });
    }

    @Test
    void aNameOfMeddraThatThePlatformKnowsLeadsToItsOwnTerm() {
        imported(term(10037660, "Pyrexia"));

        assertThat(found("pyrexia")).extracting(Found::target).containsExactly(new Decided.Term(FEVER));
    }

    @Test
    void aTermThatIsNoLongerCurrentLeadsToItsPreferredOne() {
        imported(
                term(10000010, "Rigor"),
                new MeddraRelease.Lowest(new MeddraCode(10000011), "Shivers", new MeddraCode(10000010), false));

        assertThat(found("shiv")).singleElement().satisfies(term -> {
            assertThat(term.target()).isEqualTo(new Decided.Meddra(new MeddraCode(10000010)));
            assertThat(term.name()).isEqualTo("Rigor");
            assertThat(term.matched()).isEqualTo("shivers");
        });
    }

    @Test
    void whatIsSpelledAlikeComesLast() {
        assertThat(found("hepatitsi")).singleElement().satisfies(term -> {
            assertThat(term.target()).isEqualTo(new Decided.Term(HEPATITIS));
            assertThat(term.how()).isEqualTo(How.SIMILAR);
        });
    }

    @Test
    void pagesHoldEachTermOnceAndInOrder() {
        imported(term(10000001, "Fever blister"), term(10000002, "Hay fever"));
        var whole = found("fe");
        List<Found> paged = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        for (var page = terms.like("fe", after, 2); !page.isEmpty(); page = terms.like("fe", after, 2)) {
            paged.addAll(page);
            after = Optional.of(page.getLast().place());
        }

        assertThat(whole).hasSizeGreaterThan(3);
        assertThat(paged).isEqualTo(whole);
    }

    private List<Found> found(String typed) {
        return terms.like(typed, Optional.empty(), 100);
    }

    private FindReactionTerms terms() {
        var own = new ReactionTerms(Map.of(
                SpokenName.of("fever"), FEVER,
                SpokenName.of("pyrexia"), FEVER,
                SpokenName.of("high fever"), HIGH_FEVER,
                SpokenName.of("hepatitis"), HEPATITIS));
        var spellings = new Spellings(new DrugNames(), own, new LookAlikeNames(Map.of()), meddra);
        spellings.refresh();
        return new FindReactionTerms(own, meddra, spellings);
    }

    private void imported(MeddraRelease.Lowest... terms) {
        meddra.learn(new MeddraRelease(new MeddraVersion(291), List.of(terms)));
    }

    /// A preferred term, which is a lowest level term too.
    private static MeddraRelease.Lowest term(int code, String name) {
        return new MeddraRelease.Lowest(new MeddraCode(code), name, new MeddraCode(code), true);
    }
}
