package theriac.interaction.siterule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.rule.CurrentRules;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView.Target;
import theriac.interaction.siterule.Outcome.Done;
import theriac.interaction.siterule.Outcome.OutOfTurn;
import theriac.interaction.siterule.Outcome.Unsafe;
import theriac.interaction.siterule.Outcome.Unsound;
import theriac.interaction.siterule.RuleOverride.Stage;
import theriac.interaction.siterule.RuleOverride.Step;

import static java.time.temporal.ChronoUnit.MICROS;

/// Proposes that a rule be switched off, or be graded otherwise, at one site. Nothing holds before a second person
/// approves it.
@ApplicationScoped
public class ProposeOverride {

    private final RuleOverrides overrides;
    private final CurrentRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    ProposeOverride(RuleOverrides overrides, CurrentRules rules, AuditTrail audit, Clock clock) {
        this.overrides = overrides;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is wanted, and why.
    public record Wish(Target target, SiteEffect effect, String reason, Optional<LocalDate> until) {}

    @Transactional
    public Outcome propose(Wish wish, Person by) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var meant = rules.book().rules().stream()
                .filter(rule -> wish.target().means(rule.key()))
                .toList();
        if (meant.isEmpty()) {
            return unknownRule(wish.target());
        }
        if (wish.until().map(today::isAfter).orElse(false)) {
            return new Unsound("/until", "must be today or later");
        }
        return unsafe(wish, meant).orElseGet(() -> keep(wish, by, today));
    }

    private Outcome keep(Wish wish, Person by, LocalDate today) {
        overrides.lockForProposing(by.site(), wish.target().ruleId());
        var standing = overrides.of(by.site(), wish.target().ruleId()).stream()
                .filter(one -> one.target().equals(wish.target()) && one.isOpen(today))
                .findFirst();
        if (standing.isPresent()) {
            return new OutOfTurn("An override of " + wish.target() + " is "
                    + standing.get().stage() + " at this site: withdraw it before you propose another ("
                    + standing.get().id() + ").");
        }
        var step = new Step(Stage.PROPOSED, by.actor(), clock.instant().truncatedTo(MICROS), Optional.empty());
        var override = new RuleOverride(
                UUID.randomUUID(), by.site(), wish.target(), wish.effect(), wish.reason(), wish.until(), List.of(step));
        overrides.add(override);
        audit.record(new AuditEntry(
                step.at(), by.actor(), by.site(), "propose-rule-override", "rule-override/" + override.id()));
        return new Done(override);
    }

    private Outcome unknownRule(Target target) {
        var idIsKnown =
                rules.book().rules().stream().anyMatch(rule -> rule.key().id().equals(target.ruleId()));
        return idIsKnown
                ? new Unsound("/version", "must be a version of this rule")
                : new Unsound("/ruleId", "must be the id of a rule");
    }

    private static Optional<Outcome> unsafe(Wish wish, List<InteractionRule> meant) {
        return meant.stream()
                .filter(rule -> !wish.effect().isSafeFor(rule))
                .findFirst()
                .map(rule -> new Unsafe("The rule " + rule.key() + " is contraindicated or stands in a boxed warning:"
                        + " a site may not switch it off, nor make it less than " + SiteEffect.LEAST_OF_THE_GRAVEST
                        + "."));
    }
}
