package theriac.adverseevent.signal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.disproportionality.Disproportionality;
import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Keeps what assessors make of a signal.
@ApplicationScoped
public class DecideSignal {

    private final Signals signals;
    private final ReviewedCases reviewedCases;
    private final Disproportionality disproportionality;
    private final SignalAnnouncer announcer;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DecideSignal(
            Signals signals,
            ReviewedCases reviewedCases,
            Disproportionality disproportionality,
            SignalAnnouncer announcer,
            AuditTrail auditTrail,
            Clock clock) {
        this.signals = signals;
        this.reviewedCases = reviewedCases;
        this.disproportionality = disproportionality;
        this.announcer = announcer;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// What is to be done.
    ///
    /// @param revision of the signal as the assessor saw it
    /// @param reviewed the cases that a confirmation rests on
    public record Request(SignalId id, long revision, Act act, Optional<String> reason, List<CaseId> reviewed) {

        public Request {
            reviewed = List.copyOf(reviewed);
        }
    }

    /// What became of it.
    public sealed interface Outcome {

        record Done(Signal signal) implements Outcome {}

        record NotFound() implements Outcome {}

        /// It is not possible in this stage, or not by this person.
        record Refused(String why) implements Outcome {}

        /// The request says too little or something wrong.
        record Invalid(String pointer, String detail) implements Outcome {}

        /// The signal is at another revision by now.
        record Stale(long revision) implements Outcome {}
    }

    /// Does it, if it can be done.
    @Transactional
    public Outcome decide(Request request, CaseFilter site, Submitter by) {
        var known = Optional.ofNullable(signals.lock(List.of(request.id())).get(request.id()));
        return known.map(signal -> decide(request, signal, site, by)).orElseGet(Outcome.NotFound::new);
    }

    private Outcome decide(Request request, Signal signal, CaseFilter site, Submitter by) {
        if (signal.revision() != request.revision()) {
            return new Outcome.Stale(signal.revision());
        }
        var refused = refusal(request, signal, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (request.act() != Act.CONFIRM) {
            return keep(signal, request, 0, by);
        }
        return switch (reviewedCases.of(signal, request.reviewed(), site, by)) {
            case ReviewedCases.Outcome.Accepted(var reporters) -> keep(signal, request, reporters, by);
            case ReviewedCases.Outcome.Refused(var place, var detail) -> new Outcome.Invalid("/cases/" + place, detail);
        };
    }

    private static Optional<Outcome> refusal(Request request, Signal signal, Submitter by) {
        var act = request.act();
        if (act.needsReason() && request.reason().isEmpty()) {
            return Optional.of(new Outcome.Invalid("/reason", "must say why"));
        }
        if (act == Act.CONFIRM && request.reviewed().isEmpty()) {
            return Optional.of(new Outcome.Invalid("/cases", "must name the cases that were reviewed"));
        }
        if (act != Act.CONFIRM && !request.reviewed().isEmpty()) {
            return Optional.of(new Outcome.Invalid("/cases", "belong to a confirmation alone"));
        }
        if (!act.possibleIn().contains(signal.stage())) {
            return Optional.of(new Outcome.Refused(
                    "This cannot be done in the state " + signal.stage().code() + "."));
        }
        if (act == Act.CONFIRM && signal.isConfirmedBy(by.actor())) {
            return Optional.of(new Outcome.Refused("You have confirmed it: a second person has to."));
        }
        return Optional.empty();
    }

    private Outcome keep(Signal signal, Request request, int reporters, Submitter by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var decision = new Decision(
                request.act(), by.actor(), now, request.reason(), counted(signal), request.reviewed(), reporters);
        var decided = signal.decided(decision);
        var states = new ArrayList<>(List.of(decided));
        signals.saveAll(states);
        announcer.announceAll(states);
        auditTrail.record(
                new AuditEntry(now, by.actor(), by.site(), request.act().code() + "-signal", "signal/" + signal.id()));
        return new Outcome.Done(decided);
    }

    private long counted(Signal signal) {
        var moment = disproportionality.now();
        return signal.subject().companion().isPresent()
                ? ScreenCombinations.count(moment, signal.subject()).n111()
                : ScreenPairs.count(moment, signal.subject());
    }
}
