package theriac.adverseevent.signal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.disproportionality.IndexName;
import theriac.adverseevent.disproportionality.Listing;
import theriac.adverseevent.disproportionality.Listings;
import theriac.adverseevent.signal.FindCrossings.Change;
import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Writes down what screens found, and tells the rest of the platform.
@ApplicationScoped
class KeepCrossings {

    private static final String BY = "theriac/adverse-event-service";
    private static final String ALL_SITES = "*";

    private final Signals signals;
    private final SignalAnnouncer announcer;
    private final Listings listings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepCrossings(Signals signals, SignalAnnouncer announcer, Listings listings, AuditTrail auditTrail, Clock clock) {
        this.signals = signals;
        this.announcer = announcer;
        this.listings = listings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// Keeps some changes, all or none of them.
    @Transactional
    void keep(List<Change> changes) {
        var known = signals.lock(
                changes.stream().map(change -> change.subject().id()).toList());
        var states = changes.stream()
                .map(change ->
                        state(Optional.ofNullable(known.get(change.subject().id())), change))
                .toList();
        signals.saveAll(states);
        announcer.announceAll(states);
        auditTrail.recordAll(states.stream()
                .map(state -> new AuditEntry(clock.instant(), BY, ALL_SITES, "cross-screen", "signal/" + state.id()))
                .toList());
    }

    private Signal state(Optional<Signal> known, Change change) {
        var listed = listed(change.subject());
        if (known.isEmpty()) {
            return Signal.found(change.subject(), listed, change.crossings());
        }
        var crossed = change.crossings().isEmpty() ? known.get() : known.get().crossed(change.crossings(), listed);
        return change.reopened()
                .filter(_ -> crossed.stage().isLaidAside())
                .map(counted -> crossed.decided(reopening(counted)))
                .orElse(crossed);
    }

    private Decision reopening(long counted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Decision(Act.REOPEN, BY, now, Optional.of("New cases came."), counted, List.of(), 0);
    }

    /// A reaction that is listed for one of two drugs is listed.
    private Optional<Boolean> listed(Subject subject) {
        var said =
                subject.otherDrug().map(other -> List.of(subject.drug(), other)).orElse(List.of(subject.drug()));
        var answers = said.stream()
                .filter(IndexName::isCoded)
                .map(drug -> listings.of(drug).of(subject.reaction()))
                .filter(listing -> listing != Listing.UNKNOWN)
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.contains(Listing.LISTED));
    }
}
