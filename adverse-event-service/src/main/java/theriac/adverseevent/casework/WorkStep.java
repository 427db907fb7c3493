package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Seriousness;

/// What a state of a case makes of the work on it.
///
/// @param facts of the state
/// @param duties of the site that sent the case
/// @param reckonedWith names the rules and duties
record WorkStep(
        SafetyCase state, ReportableFacts facts, Optional<Duties> duties, ReportingLaws laws, String reckonedWith) {

    /// The work on a new case.
    Reckoned first() {
        var arrived = day(state.heading().receivedAt());
        var work = new Work(
                state.id(),
                1,
                state.heading().number().sender(),
                state.heading().receivedAt(),
                facts.nullified() ? WorkState.NULLIFIED : WorkState.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facets(),
                Optional.empty(),
                Optional.of(Seen.of(state)),
                reckonedWith);
        return started(
                work, new DayZero(arrived, state.heading().revision()), true, Optional.empty(), Optional.empty());
    }

    /// The work after the case changed from what was seen of it.
    Reckoned after(Work known, Instant now, SubmittedClocks clocks) {
        if (known.seen().isEmpty()) {
            var first = first().work();
            return started(
                    copy(known, first.state()),
                    new DayZero(day(known.receivedAt()), state.heading().revision()),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
        var seen = known.seen().get();
        return seen.version().equals(state.heading().version())
                ? revised(known)
                : followedUp(known, seen.changesTo(state), now.truncatedTo(ChronoUnit.MICROS), clocks);
    }

    /// The clocks that the state sets going, from this day on.
    List<ReportingClock> clocksFrom(DayZero dayZero) {
        return switch (Reckoning.of(facts, dayZero, duties, laws)) {
            case Reckoning.Running(var clocks) -> clocks;
            case Reckoning.None _ -> List.of();
        };
    }

    /// Nothing was learned of the patient.
    private Reckoned revised(Work known) {
        var work = copy(known, known.state());
        return anew(work, Optional.empty(), Optional.empty());
    }

    private Reckoned followedUp(Work known, Set<Change> changes, Instant now, SubmittedClocks clocks) {
        var dayZero = new DayZero(day(now), state.heading().revision());
        var followUp = followUp(dayZero, changes, now);
        var next = stateAfter(known.state(), changes);
        var left = Optional.of(known.state()).filter(state -> state != next);
        var work = copy(known, next);
        if (changes.contains(Change.NULLIFIED)) {
            return nullified(work, dayZero, followUp, left, clocks);
        }
        if (known.known().isEmpty() && facts.missing().isEmpty()) {
            return started(work, dayZero, false, followUp, left);
        }
        return changes.isEmpty() || known.known().isEmpty()
                ? anew(work, followUp, left)
                : reckoned(at(work, work.known(), Optional.of(dayZero)), dayZero, false, Reckoned.NONE, followUp, left);
    }

    /// What takes a case back once more is nothing to judge.
    private Optional<FollowUp> followUp(DayZero dayZero, Set<Change> changes, Instant now) {
        if (facts.nullified() && changes.isEmpty()) {
            return Optional.empty();
        }
        var significance = changes.isEmpty() ? FollowUp.Significance.TO_JUDGE : FollowUp.Significance.BY_RULE;
        return Optional.of(
                new FollowUp(dayZero.revision(), now, dayZero.on(), changes, significance, Optional.empty()));
    }

    /// Reckons what was set going last by what is known now, from the same day.
    private Reckoned anew(Work work, Optional<FollowUp> followUp, Optional<WorkState> left) {
        if (facts.nullified() || work.dayZero().isEmpty()) {
            return new Reckoned(work.without(whyNone()), false, Reckoned.NONE, List.of(), followUp, left);
        }
        var dayZero = work.dayZero().get();
        return reckoned(work, dayZero, false, dayZero.revision(), followUp, left);
    }

    private NoClock whyNone() {
        if (duties.isEmpty()) {
            return NoClock.NO_DUTIES_CONFIGURED;
        }
        return facts.nullified() ? NoClock.NULLIFIED : facts.missing().orElse(NoClock.NO_RULE_APPLIES);
    }

    private static WorkState stateAfter(WorkState before, Set<Change> changes) {
        if (changes.contains(Change.NULLIFIED)) {
            return WorkState.NULLIFIED;
        }
        boolean reopens = before == WorkState.CLOSED && !changes.isEmpty();
        return reopens || changes.contains(Change.COUNTS_AGAIN) ? WorkState.RECEIVED : before;
    }

    /// No report of it is due any more, but that it was nullified, to those who got it.
    private Reckoned nullified(
            Work work, DayZero dayZero, Optional<FollowUp> followUp, Optional<WorkState> left, SubmittedClocks clocks) {
        var toTell = clocks.submittedOf(work).stream()
                .flatMap(clock -> again(clock, dayZero))
                .distinct()
                .toList();
        var nullified = at(work, work.known(), Optional.of(dayZero)).without(NoClock.NULLIFIED);
        return new Reckoned(nullified, false, Reckoned.ALL, toTell, followUp, left);
    }

    private Stream<ReportingClock> again(ReportingClock clock, DayZero dayZero) {
        return duties.stream()
                .flatMap(its -> laws.rule(clock.rule()).stream()
                        .map(rule -> Due.after(dayZero.on(), rule.calendarDays(), its.zone())))
                .map(due -> new ReportingClock(clock.jurisdiction(), clock.rule(), dayZero, due, Optional.empty()));
    }

    /// Begins with this day, if enough is known.
    private Reckoned started(
            Work work, DayZero dayZero, boolean isNew, Optional<FollowUp> followUp, Optional<WorkState> left) {
        var enough = facts.missing().isEmpty() && !facts.nullified();
        var known = enough ? Optional.of(dayZero) : Optional.<DayZero>empty();
        return reckoned(at(work, known, known), dayZero, isNew, Reckoned.NONE, followUp, left);
    }

    private Reckoned reckoned(
            Work work,
            DayZero dayZero,
            boolean isNew,
            long dropRunningFrom,
            Optional<FollowUp> followUp,
            Optional<WorkState> left) {
        return switch (Reckoning.of(facts, dayZero, duties, laws)) {
            case Reckoning.Running(var clocks) -> new Reckoned(work, isNew, dropRunningFrom, clocks, followUp, left);
            case Reckoning.None(var because) ->
                new Reckoned(work.without(because), isNew, dropRunningFrom, List.of(), followUp, left);
        };
    }

    private LocalDate day(Instant arrived) {
        return DayZero.of(new DayZero.Arrival(state.heading().version(), arrived), duties.map(Duties::zone));
    }

    /// The work with what is seen now.
    private Work copy(Work known, WorkState next) {
        return new Work(
                known.id(),
                known.version() + 1,
                known.site(),
                known.receivedAt(),
                next,
                known.assignee(),
                known.known(),
                known.dayZero(),
                facets(),
                Optional.empty(),
                Optional.of(Seen.of(state)),
                reckonedWith);
    }

    private static Work at(Work work, Optional<DayZero> known, Optional<DayZero> dayZero) {
        return new Work(
                work.id(),
                work.version(),
                work.site(),
                work.receivedAt(),
                work.state(),
                work.assignee(),
                known,
                dayZero,
                work.facets(),
                work.noClock(),
                work.seen(),
                work.reckonedWith());
    }

    private Work.Facets facets() {
        return new Work.Facets(
                mildness(),
                facts.gravity(),
                facts.expectedness(),
                state.withdrawal().isPresent(),
                state.drugs().stream().anyMatch(drug -> drug.drug().isEmpty())
                        || state.reactions().stream()
                                .anyMatch(reaction -> reaction.term().isEmpty()));
    }

    private int mildness() {
        var criteria = state.facts().seriousness();
        if (criteria.contains(Seriousness.DEATH) || Gravity.endedInDeath(state)) {
            return 0;
        }
        if (criteria.contains(Seriousness.LIFE_THREATENING)) {
            return 1;
        }
        return criteria.isEmpty() ? 3 : 2;
    }
}
