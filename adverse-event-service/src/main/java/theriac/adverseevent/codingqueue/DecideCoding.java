package theriac.adverseevent.codingqueue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugNames;
import theriac.adverseevent.coding.MeddraInForce;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.ReactionTerms;
import theriac.adverseevent.coding.SiteSynonyms;
import theriac.adverseevent.coding.SiteSynonyms.Text;
import theriac.adverseevent.coding.Spellings;
import theriac.adverseevent.coding.SpokenName;
import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Lets assessors decide what texts mean, and take it back. An assessor of a hospital decides for that hospital,
/// one of all sites for every case. The cases follow in the background.
@ApplicationScoped
public class DecideCoding {

    private static final int SUGGESTIONS = 20;

    private final CodingDecisions decisions;
    private final DrugNames drugNames;
    private final ReactionTerms reactionTerms;
    private final MeddraInForce meddra;
    private final Spellings spellings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DecideCoding(
            CodingDecisions decisions,
            DrugNames drugNames,
            ReactionTerms reactionTerms,
            MeddraInForce meddra,
            Spellings spellings,
            AuditTrail auditTrail,
            Clock clock) {
        this.decisions = decisions;
        this.drugNames = drugNames;
        this.reactionTerms = reactionTerms;
        this.meddra = meddra;
        this.spellings = spellings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It stands.
        record Made(CodingDecision decision) implements Outcome {}

        /// The same was decided before, and stands.
        record Known(CodingDecision decision) implements Outcome {}

        /// Something else was decided before, and stands until it is taken back.
        record Taken(CodingDecision decision) implements Outcome {}

        /// The text is recognised without a decision.
        record Recognised() implements Outcome {}

        /// There is no such drug or term.
        record NoSuchTarget() implements Outcome {}
    }

    /// Decides what a text means at the caller's site.
    @Transactional
    public Outcome decide(MentionKind kind, String reported, Decided decided, Submitter by) {
        if (!exists(decided)) {
            return new Outcome.NoSuchTarget();
        }
        var key = key(kind, reported);
        if (isRecognised(kind, key)) {
            return new Outcome.Recognised();
        }
        decisions.lock();
        var text = new Text(kind, by.site(), key);
        var standing = decisions.standing(text);
        if (standing.isPresent()) {
            var known = standing.get();
            return known.decided().equals(decided) ? new Outcome.Known(known) : new Outcome.Taken(known);
        }
        var made =
                new CodingDecision(UUID.randomUUID(), text, decided, score(text, decided), act(by), Optional.empty());
        decisions.add(made);
        audit(made, by, "code-text");
        return new Outcome.Made(made);
    }

    /// Takes a decision back; empty when there is none that the caller may take back. What was taken back stays
    /// so.
    @Transactional
    public Optional<CodingDecision> undo(UUID id, Submitter by) {
        decisions.lock();
        var known = decisions.find(id).filter(decision -> maySee(by, decision));
        if (known.isPresent() && known.get().undone().isEmpty()) {
            decisions.undo(id, act(by));
            audit(known.get(), by, "undo-coding");
            return decisions.find(id);
        }
        return known;
    }

    /// Decisions, newest first.
    @Transactional
    public List<CodingDecision> list(Optional<CodingDecisions.Place> before, int limit, Submitter by) {
        return decisions.list(siteOf(by), before, limit);
    }

    /// One decision.
    @Transactional
    public Optional<CodingDecision> find(UUID id, Submitter by) {
        return decisions.find(id).filter(decision -> maySee(by, decision));
    }

    static Optional<String> siteOf(Submitter by) {
        return Optional.of(by.site()).filter(site -> !site.equals(SiteSynonyms.EVERYWHERE));
    }

    private static boolean maySee(Submitter by, CodingDecision decision) {
        return siteOf(by).map(decision.text().site()::equals).orElse(true);
    }

    private static String key(MentionKind kind, String reported) {
        return Optional.of(reported)
                .filter(text -> kind == MentionKind.DRUG)
                .flatMap(DrugCode::find)
                .map(DrugCode::qualified)
                .orElseGet(() -> SpokenName.of(reported).key());
    }

    private boolean exists(Decided decided) {
        return switch (decided) {
            case Decided.Drug(var drug) -> drugNames.has(drug);
            case Decided.Term(var term) -> reactionTerms.has(term);
            case Decided.Meddra(var code) ->
                meddra.release().flatMap(release -> release.find(code)).isPresent();
            case Decided.Nothing ignored -> true;
        };
    }

    private boolean isRecognised(MentionKind kind, String key) {
        return switch (kind) {
            case DRUG -> drugNames.find(List.of(key)).isPresent();
            case REACTION ->
                reactionTerms.find(key).isPresent()
                        || meddra.release()
                                .flatMap(release -> release.find(key))
                                .isPresent();
        };
    }

    private Optional<Integer> score(Text text, Decided decided) {
        var target = switch (decided) {
            case Decided.Drug(var drug) -> drug.value();
            case Decided.Term(var term) -> term.value();
            case Decided.Meddra ignored -> "";
            case Decided.Nothing ignored -> "";
        };
        return spellings.like(text.kind(), new SpokenName(text.key()), SUGGESTIONS).stream()
                .filter(suggestion -> suggestion.target().equals(target))
                .map(suggestion -> suggestion.score())
                .findFirst();
    }

    private CodingDecision.Act act(Submitter by) {
        return new CodingDecision.Act(by.actor(), now());
    }

    private void audit(CodingDecision decision, Submitter by, String action) {
        auditTrail.record(new AuditEntry(now(), by.actor(), by.site(), action, "coding-decision/" + decision.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
