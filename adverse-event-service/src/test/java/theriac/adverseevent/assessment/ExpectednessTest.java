package theriac.adverseevent.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.assessment.Expectedness.Because;
import theriac.adverseevent.assessment.Expectedness.Status;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.ReferenceVersion;
import theriac.adverseevent.coding.ReferenceVersion.Document;
import theriac.adverseevent.coding.ReferenceVersion.Listing;

import static org.assertj.core.api.Assertions.assertThat;

/// The label of these tests lists drowsiness from 2020 on, dizziness too from July 2026 on, and seizures on withdrawal.
class ExpectednessTest {

    private static final Document OLD = new Document("Label, 2020", Optional.of("US"), Optional.empty());
    private static final Document NEW = new Document("Label, 2026", Optional.of("US"), Optional.empty());
    private static final List<ReferenceVersion> LABEL = List.of(
            new ReferenceVersion(1, LocalDate.of(2020, 1, 1), List.of(listing("drowsiness", null, OLD))),
            new ReferenceVersion(
                    2,
                    LocalDate.of(2026, 7, 1),
                    List.of(
                            listing("drowsiness", null, NEW),
                            listing("dizziness", null, NEW),
                            listing("seizure", "withdrawal", NEW))));

    @Test
    void aReactionThatTheLabelOfItsTimeListsWasToBeExpected() {
        var answer = judged("dizziness", "2026-07-01");

        assertThat(answer.status()).isEqualTo(Status.LISTED);
        assertThat(answer.version()).contains(2);
        assertThat(answer.documents()).containsExactly(NEW);
        assertThat(answer.because()).isEmpty();
    }

    @Test
    void aReactionThatOnlyTheNextLabelListsWasNot() {
        var answer = judged("dizziness", "2026-06-30");

        assertThat(answer.status()).isEqualTo(Status.UNLISTED);
        assertThat(answer.version()).contains(1);
        assertThat(answer.documents()).containsExactly(OLD);
    }

    @Test
    void anOnsetThatMayLieBeforeOrAfterANewLabelTellsNothing() {
        assertThat(judged("drowsiness", "2026")).isEqualTo(Expectedness.unknown(Because.ONSET_TOO_VAGUE));
        assertThat(judged("dizziness", "2026-07").status()).isEqualTo(Status.LISTED);
    }

    @Test
    void whatTheLabelListsForWithdrawalIsExpectedOnWithdrawalAlone() {
        assertThat(judged("seizure", "2026-08-01", "withdrawal").status()).isEqualTo(Status.LISTED);
        assertThat(judged("seizure", "2026-08-01", "overdose").status()).isEqualTo(Status.UNLISTED);
        assertThat(judged("seizure", "2026-08-01").because()).contains(Because.LISTED_IN_ANOTHER_SITUATION);
    }

    @Test
    void whereTheCatalogKnowsNoLabelOfTheTimeOrNothingOfItTheAnswerIsUnknown() {
        var silent = List.of(new ReferenceVersion(1, LocalDate.of(2020, 1, 1), List.of()));

        assertThat(judged("drowsiness", "2019-12-31")).isEqualTo(Expectedness.unknown(Because.NOTHING_IN_FORCE));
        assertThat(Expectedness.of(new ReactionTerm("drowsiness"), date("2026-08-01"), silent, Set.of()))
                .isEqualTo(new Expectedness(
                        Status.UNKNOWN, Optional.of(1), List.of(), Optional.of(Because.NOTHING_LISTED)));
    }

    private static Expectedness judged(String term, String onset, String... situations) {
        return Expectedness.of(new ReactionTerm(term), date(onset), LABEL, Set.of(situations));
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }

    private static Listing listing(String term, @Nullable String context, Document document) {
        return new Listing(new ReactionTerm(term), Optional.ofNullable(context), document);
    }
}
