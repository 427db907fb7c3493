package theriac.adverseevent.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.duplicate.Groups;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// De-identifies a case that has to be kept: what tells who the patient is goes, and what signals are made of stays.
/// Everything is one transaction, the destroying of the key and the announced revision among it. A follow-up that
/// comes later is taken in without what identifies, see [theriac.adverseevent.casereport.DeidentifiedCases].
@ApplicationScoped
public class DeidentifyCase {

    private static final byte[] INSTEAD = "(de-identified)".getBytes(StandardCharsets.UTF_8);

    private final Cases cases;
    private final Groups groups;
    private final Deidentifications deidentifications;
    private final Vault vault;
    private final CaseRecord record;
    private final Clock clock;

    DeidentifyCase(
            Cases cases,
            Groups groups,
            Deidentifications deidentifications,
            Vault vault,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.groups = groups;
        this.deidentifications = deidentifications;
        this.vault = vault;
        this.record = record;
        this.clock = clock;
    }

    /// Who de-identifies, and why.
    ///
    /// @param site whose cases alone; empty for those who may act for all
    public record Order(DeidentificationReason reason, Optional<SenderId> site, Submitter by) {}

    /// What became of it.
    public sealed interface Outcome {

        /// It is de-identified, now or since long.
        record Done(Deidentification deidentification) implements Outcome {}

        /// No such case, or not for this site.
        record NotFound() implements Outcome {}

        /// It is another by now.
        record Changed(long revision) implements Outcome {}

        /// It is public: nothing about it tells who the patient is.
        record Public() implements Outcome {}
    }

    /// When a case was de-identified; empty when it was not, or there is none for this site.
    @Transactional
    public Optional<Deidentification> find(CaseId id, Optional<SenderId> site, Submitter by) {
        return visible(cases.load(List.of(id)), site).flatMap(state -> {
            record.touched(List.of(id), by, "read-de-identification");
            return deidentifications.find(id);
        });
    }

    /// De-identifies a case; once more changes nothing.
    ///
    /// @param revision of the case as the caller saw it
    @Transactional
    public Outcome deidentify(CaseId id, long revision, Order order) {
        groups.keepToOneself();
        return visible(cases.lockCases(List.of(id)), order.site())
                .map(state -> deidentify(state, revision, order))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome deidentify(SafetyCase state, long revision, Order order) {
        var known = deidentifications.find(state.id());
        if (known.isPresent()) {
            return new Outcome.Done(known.get());
        }
        if (state.heading().background() != Background.HOSPITAL) {
            return new Outcome.Public();
        }
        if (state.heading().revision() != revision) {
            return new Outcome.Changed(state.heading().revision());
        }
        return new Outcome.Done(deidentify(state, order));
    }

    private Deidentification deidentify(SafetyCase state, Order order) {
        var done = new Deidentification(
                state.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                order.by().actor(),
                order.reason());
        var nameless = state.deidentified();
        cases.replaceAll(List.of(nameless));
        record.changed(List.of(nameless), order.by(), "de-identify-case");
        var key = new SubjectId("case/" + state.id());
        vault.renew(key);
        deidentifications.deidentify(done, vault.seal(key, INSTEAD));
        return done;
    }

    private static Optional<SafetyCase> visible(List<SafetyCase> found, Optional<SenderId> site) {
        return found.stream()
                .filter(state -> state.heading().state() != CaseState.ERASED)
                .filter(state ->
                        site.map(state.heading().number().sender()::equals).orElse(true))
                .findFirst();
    }
}
