package theriac.adverseevent.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A statistic that crossed a screen at least once, with everything that happened to it since. It is never
/// dropped, also when it falls below every threshold again.
///
/// @param revision rises by one with each crossing or decision
/// @param listed whether the catalog lists the reaction for one of the drugs; empty where that is not known
/// @param crossings oldest first
/// @param decisions oldest first
public record Signal(
        Subject subject,
        long revision,
        Stage stage,
        Optional<Boolean> listed,
        Instant changedAt,
        List<Crossing> crossings,
        List<Decision> decisions) {

    /// A signal is confirmed when so many persons have confirmed it.
    static final int CONFIRMING = 2;

    public Signal {
        crossings = List.copyOf(crossings);
        decisions = List.copyOf(decisions);
    }

    /// A statistic that crosses for the first time.
    static Signal found(Subject subject, Optional<Boolean> listed, List<Crossing> crossings) {
        return new Signal(subject, 1, Stage.NEW, listed, crossings.getLast().at(), crossings, List.of());
    }

    public SignalId id() {
        return subject.id();
    }

    /// When it crossed a screen for the first time.
    public Instant firstCrossedAt() {
        return crossings.getFirst().at();
    }

    /// When it came into its present stage.
    Instant inStageSince() {
        return decisions.reversed().stream()
                .filter(decision -> decision.act().leadsTo().equals(Optional.of(stage)))
                .findFirst()
                .map(Decision::at)
                .orElse(firstCrossedAt());
    }

    /// The screens above whose thresholds it stands.
    public Set<String> above() {
        var above = new HashSet<String>();
        for (var crossing : crossings) {
            var screen = crossing.measured().screen();
            if (crossing.above()) {
                above.add(screen);
            } else {
                above.remove(screen);
            }
        }
        return above;
    }

    /// The cases that it counted when something happened to it last.
    public long lastCounted() {
        var decided = decisions.isEmpty() ? 0 : decisions.getLast().counted();
        return decisions.isEmpty()
                        || decisions.getLast().at().isBefore(crossings.getLast().at())
                ? crossings.getLast().measured().cases()
                : decided;
    }

    /// What it rests on while it is confirmed.
    public Optional<Confirmation> confirmation() {
        return stage == Stage.CONFIRMED ? Optional.of(confirmation(confirmations())) : Optional.empty();
    }

    /// Whether this person has confirmed it in the present review.
    boolean isConfirmedBy(String assessor) {
        return confirmations().stream().anyMatch(decision -> decision.by().equals(assessor));
    }

    /// The confirmations of the present review, oldest first.
    List<Decision> confirmations() {
        var confirmations = new ArrayList<Decision>();
        for (var decision : decisions) {
            if (decision.act().beginsReview()) {
                confirmations.clear();
            } else if (decision.act() == Act.CONFIRM) {
                confirmations.add(decision);
            }
        }
        return confirmations;
    }

    /// After screens were crossed.
    Signal crossed(List<Crossing> more, Optional<Boolean> nowListed) {
        var all = new ArrayList<>(crossings);
        all.addAll(more);
        return new Signal(
                subject, revision + 1, stage, nowListed, more.getLast().at(), all, decisions);
    }

    /// After a decision that is possible in this stage.
    Signal decided(Decision decision) {
        var all = new ArrayList<>(decisions);
        all.add(decision);
        return new Signal(subject, revision + 1, stageAfter(decision), listed, decision.at(), crossings, all);
    }

    /// The same signal at a revision that no reader has seen.
    public Signal raisedTo(long higher) {
        return new Signal(subject, higher, stage, listed, changedAt, crossings, decisions);
    }

    private Stage stageAfter(Decision decision) {
        return decision.act() == Act.CONFIRM && confirmations().size() + 1 < CONFIRMING
                ? stage
                : decision.act().leadsTo().orElse(stage);
    }

    private static Confirmation confirmation(List<Decision> confirmations) {
        var cases = new HashSet<>();
        confirmations.forEach(one -> cases.addAll(one.reviewed()));
        var last = confirmations.getLast();
        return new Confirmation(last.at(), confirmations.size(), cases.size(), last.reporters());
    }
}
