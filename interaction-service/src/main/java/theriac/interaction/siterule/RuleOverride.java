package theriac.interaction.siterule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView.Target;

/// A site's wish about a rule, and what became of it.
///
/// @param until the last day on which it is to hold
/// @param history what was done, the proposal first
public record RuleOverride(
        UUID id,
        String site,
        Target target,
        SiteEffect effect,
        String reason,
        Optional<LocalDate> until,
        List<Step> history) {

    public RuleOverride {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().stage() != Stage.PROPOSED) {
            throw new IllegalArgumentException("an override begins with its proposal");
        }
    }

    /// Where it stands.
    public enum Stage {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What somebody did with it.
    public record Step(Stage stage, String by, Instant at, Optional<String> comment) {}

    public Stage stage() {
        return history.getLast().stage();
    }

    /// Rises with each step: who decides names the one that they have seen.
    public int revision() {
        return history.size();
    }

    public String proposer() {
        return history.getFirst().by();
    }

    public Instant proposedAt() {
        return history.getFirst().at();
    }

    /// Whether its last day has passed.
    public boolean isOver(LocalDate day) {
        return until.map(day::isAfter).orElse(false);
    }

    /// Whether it holds, or may still come to hold.
    public boolean isOpen(LocalDate day) {
        return (stage() == Stage.PROPOSED || stage() == Stage.IN_FORCE) && !isOver(day);
    }

    /// The override after one more step.
    RuleOverride with(Step step) {
        return new RuleOverride(
                id,
                site,
                target,
                effect,
                reason,
                until,
                Stream.concat(history.stream(), Stream.of(step)).toList());
    }

    /// What it changes, from its approval on.
    SiteChange change() {
        return new SiteChange(id, effect, reason, history.getLast().at(), until);
    }
}
