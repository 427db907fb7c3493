package theriac.adverseevent.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseAnnouncer;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.duplicate.Groups;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;
import theriac.patientreference.PatientReference;

/// Erases cases for good, each with all that was sent and said about it, or not at all: everything is one transaction,
/// the destroying of the key and the event that has others forget it among it. What is left is that a case of this
/// number was erased, when, by whom and why, so that a report of it that is sent again stays away.
///
/// Locks are taken as everybody takes them: first the groups of cases, then cases by sender and number, then what
/// belongs to them, and keys last.
@ApplicationScoped
public class EraseCases {

    private final Cases cases;
    private final Groups groups;
    private final Erasures erasures;
    private final Vault vault;
    private final CaseAnnouncer announcer;
    private final CaseRecord record;
    private final Clock clock;

    EraseCases(
            Cases cases,
            Groups groups,
            Erasures erasures,
            Vault vault,
            CaseAnnouncer announcer,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.groups = groups;
        this.erasures = erasures;
        this.vault = vault;
        this.announcer = announcer;
        this.record = record;
        this.clock = clock;
    }

    /// Who erases, and why.
    ///
    /// @param site whose cases alone; empty for those who may act for all
    public record Order(ErasureReason reason, Optional<SenderId> site, Submitter by) {}

    /// What became of it.
    public sealed interface Outcome {

        /// It is erased, now or since long.
        record Erased(Erasure erasure) implements Outcome {}

        /// No such case, or not for this site.
        record NotFound() implements Outcome {}

        /// It is another by now.
        record Changed(long revision) implements Outcome {}

        /// It is public: nothing about it is confidential, and its publisher takes it back.
        record Public() implements Outcome {}

        /// It was reported to an authority, and this reason does not lift the duty to keep it.
        record Kept() implements Outcome {}
    }

    /// How a case stands that someone may erase.
    ///
    /// @param erasure when it was erased; nothing else is true of it then
    /// @param reported whether it was reported to an authority
    public record Standing(CaseId id, long revision, Optional<Erasure> erasure, boolean reported) {}

    /// What became of a patient's cases.
    ///
    /// @param kept since they were reported to an authority
    public record OfPatient(List<CaseId> erased, List<CaseId> kept) {}

    /// How a hospital's case stands, without what it says; empty when there is none for this site.
    @Transactional
    public Optional<Standing> standing(CaseId id, Optional<SenderId> site, Submitter by) {
        return visible(cases.load(List.of(id)), site).map(state -> {
            record.touched(List.of(id), by, "read-erasure");
            return new Standing(
                    id,
                    state.heading().revision(),
                    erasures.find(id),
                    erasures.reported(List.of(id)).contains(id));
        });
    }

    /// Erases a case; erasing it again changes nothing.
    ///
    /// @param revision of the case as the caller saw it
    @Transactional
    public Outcome erase(CaseId id, long revision, Order order) {
        groups.keepToOneself();
        return visible(cases.lockCases(List.of(id)), order.site())
                .map(state -> erase(state, revision, order))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome erase(SafetyCase state, long revision, Order order) {
        var known = erasures.find(state.id());
        if (known.isPresent()) {
            return new Outcome.Erased(known.get());
        }
        if (state.heading().background() != Background.HOSPITAL) {
            return new Outcome.Public();
        }
        if (state.heading().revision() != revision) {
            return new Outcome.Changed(state.heading().revision());
        }
        return keptOf(List.of(state), order).isEmpty()
                ? new Outcome.Erased(eraseAll(List.of(state), order).getFirst())
                : new Outcome.Kept();
    }

    /// Erases all cases of a patient that may be; once more finds none.
    @Transactional
    public OfPatient eraseAllOf(PatientReference patient, Order order) {
        groups.keepToOneself();
        var states = cases.lockOf(Set.of(patient)).stream()
                .filter(state -> isOf(state, order.site()))
                .toList();
        var kept = keptOf(states, order);
        var erased = eraseAll(
                states.stream().filter(state -> !kept.contains(state.id())).toList(), order);
        return new OfPatient(
                erased.stream().map(Erasure::caseId).toList(),
                kept.stream().sorted(Comparator.comparing(CaseId::toString)).toList());
    }

    private Set<CaseId> keptOf(List<SafetyCase> states, Order order) {
        return order.reason().overridesRetention()
                ? Set.of()
                : erasures.reported(states.stream().map(SafetyCase::id).toList());
    }

    private List<Erasure> eraseAll(List<SafetyCase> states, Order order) {
        if (states.isEmpty()) {
            return List.of();
        }
        var ids = states.stream().map(SafetyCase::id).toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var erased = ids.stream()
                .map(id -> new Erasure(id, now, order.by().actor(), order.reason()))
                .toList();
        var together = new HashSet<>(groups.connected(ids));
        ids.forEach(together::remove);
        erasures.erase(erased, together);
        announcer.forget(ids);
        record.touched(ids, order.by(), "erase-case");
        ids.stream().sorted(Comparator.comparing(CaseId::toString)).forEach(id -> vault.forget(keyOf(id)));
        return erased;
    }

    private static Optional<SafetyCase> visible(List<SafetyCase> found, Optional<SenderId> site) {
        return found.stream().filter(state -> isOf(state, site)).findFirst();
    }

    private static boolean isOf(SafetyCase state, Optional<SenderId> site) {
        return site.map(state.heading().number().sender()::equals).orElse(true);
    }

    private static SubjectId keyOf(CaseId id) {
        return new SubjectId("case/" + id);
    }
}
