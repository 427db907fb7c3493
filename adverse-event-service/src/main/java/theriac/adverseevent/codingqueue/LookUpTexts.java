package theriac.adverseevent.codingqueue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.MeddraInForce;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.ReactionTerms;
import theriac.adverseevent.coding.Spellings;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.codingqueue.UnmatchedText.Proposal;
import theriac.adverseevent.codingqueue.UnmatchedTexts.LookedUp;
import theriac.adverseevent.codingqueue.UnmatchedTexts.Text;

/// Looks unmatched texts up, each once per vocabulary however many cases use it, long after the reports were
/// taken in.
@ApplicationScoped
public class LookUpTexts {

    private static final int BATCH = 1_000;

    private final UnmatchedTexts texts;
    private final DrugNames drugNames;
    private final ReactionTerms reactionTerms;
    private final MeddraInForce meddra;
    private final Spellings spellings;

    LookUpTexts(
            UnmatchedTexts texts,
            DrugNames drugNames,
            ReactionTerms reactionTerms,
            MeddraInForce meddra,
            Spellings spellings) {
        this.texts = texts;
        this.drugNames = drugNames;
        this.reactionTerms = reactionTerms;
        this.meddra = meddra;
        this.spellings = spellings;
    }

    /// What came of looking some texts up.
    ///
    /// @param lookedUp how many texts
    /// @param recognised those that are recognised by now, whose cases are to be coded again
    public record Found(int lookedUp, Map<MentionKind, Set<String>> recognised) {}

    /// Counts all texts anew, when that is due.
    public void count() {
        texts.countWhenDue();
    }

    /// Looks some texts up: again until none is left.
    @Transactional
    public Found lookUpSome() {
        var vocabulary = spellings.fingerprint();
        var some = texts.notLookedUp(vocabulary, BATCH);
        Map<MentionKind, Set<String>> recognised = new EnumMap<>(MentionKind.class);
        some.stream()
                .filter(this::isRecognised)
                .forEach(text -> recognised
                        .computeIfAbsent(text.kind(), kind -> new HashSet<>())
                        .add(text.key()));
        texts.lookedUp(vocabulary, some.stream().map(this::lookUp).toList());
        return new Found(some.size(), recognised);
    }

    private LookedUp lookUp(Text text) {
        Optional<Proposal> proposal = isRecognised(text)
                ? Optional.empty()
                : spellings
                        .clearMatch(text.kind(), new SpokenName(text.key()))
                        .map(match -> new Proposal(match.target(), match.score()));
        return new LookedUp(text, proposal);
    }

    private boolean isRecognised(Text text) {
        return switch (text.kind()) {
            case DRUG -> drugNames.find(List.of(text.key())).isPresent();
            case REACTION ->
                reactionTerms.find(text.key()).isPresent()
                        || meddra.release()
                                .flatMap(release -> release.find(text.key()))
                                .isPresent();
        };
    }
}
