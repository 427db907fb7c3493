package theriac.interaction.siterule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.siterule.Outcome.Done;
import theriac.interaction.siterule.Outcome.OutOfTurn;
import theriac.interaction.siterule.Outcome.SamePerson;
import theriac.interaction.siterule.Outcome.Stale;
import theriac.interaction.siterule.Outcome.Unknown;
import theriac.interaction.siterule.RuleOverride.Stage;
import theriac.interaction.siterule.RuleOverride.Step;

import static java.time.temporal.ChronoUnit.MICROS;

/// What becomes of a proposal: a second person approves or refuses it; anyone who may decide withdraws it, for then the
/// rule speaks again.
@ApplicationScoped
public class DecideOnOverride {

    private final RuleOverrides overrides;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOnOverride(RuleOverrides overrides, AuditTrail audit, Clock clock) {
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    /// The override that somebody decides on.
    ///
    /// @param revision as they have seen it
    public record Seen(UUID id, int revision) {}

    /// Approves a proposal: it is in force from then on.
    @Transactional
    public Outcome approve(Seen seen, Optional<String> comment, Person by) {
        return review(seen, Stage.IN_FORCE, "approve-rule-override", comment, by);
    }

    /// Refuses a proposal.
    @Transactional
    public Outcome refuse(Seen seen, String reason, Person by) {
        return review(seen, Stage.REFUSED, "refuse-rule-override", Optional.of(reason), by);
    }

    /// Ends a proposal, or an override that is in force.
    @Transactional
    public Outcome withdraw(Seen seen, String reason, Person by) {
        return onSeen(
                seen,
                by,
                override -> override.isOpen(today())
                        ? done(override, Stage.WITHDRAWN, "withdraw-rule-override", Optional.of(reason), by)
                        : new OutOfTurn("It is " + override.stage() + (override.isOver(today()) ? ", and over" : "")
                                + ": there is nothing to withdraw."));
    }

    private Outcome review(Seen seen, Stage verdict, String action, Optional<String> comment, Person by) {
        return onSeen(seen, by, override -> {
            if (override.stage() != Stage.PROPOSED) {
                return new OutOfTurn("It is " + override.stage() + ": only a proposal can be reviewed.");
            }
            if (override.proposer().equals(by.actor())) {
                return new SamePerson("You proposed this override; a second person has to review it.");
            }
            if (verdict == Stage.IN_FORCE && override.isOver(today())) {
                return new OutOfTurn("Its last day has passed: propose it anew.");
            }
            return done(override, verdict, action, comment, by);
        });
    }

    private Outcome onSeen(Seen seen, Person by, Function<RuleOverride, Outcome> act) {
        var present = overrides.lock(seen.id()).filter(one -> one.site().equals(by.site()));
        if (present.isEmpty()) {
            return new Unknown();
        }
        return present.filter(one -> one.revision() == seen.revision())
                .map(act)
                .orElseGet(() -> new Stale(present.get()));
    }

    private Outcome done(RuleOverride override, Stage stage, String action, Optional<String> comment, Person by) {
        var step = new Step(stage, by.actor(), clock.instant().truncatedTo(MICROS), comment);
        var decided = override.with(step);
        overrides.save(decided);
        audit.record(new AuditEntry(step.at(), by.actor(), by.site(), action, "rule-override/" + override.id()));
        return new Done(decided);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
