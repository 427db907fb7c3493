package theriac.interaction.siterule.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import theriac.interaction.rule.Severity;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView.Target;
import theriac.interaction.siterule.RuleOverride;
import theriac.interaction.siterule.RuleOverride.Stage;
import theriac.interaction.siterule.RuleOverride.Step;

/// An override as a row, its history as a document.
@Entity
@Table(name = "rule_override")
class RuleOverrideEntity {

    @Id
    UUID id = new UUID(0, 0);

    @Column
    String site = "";

    @Column(name = "rule_id")
    String ruleId = "";

    @Column(name = "rule_version")
    @Nullable
    Integer ruleVersion;

    /// Absent where the rule is switched off.
    @Column
    @Nullable
    String severity;

    @Column
    String reason = "";

    @Column(name = "until_day")
    @Nullable
    LocalDate untilDay;

    @Column
    String stage = "";

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    String history = "";

    /// A step as its document spells it.
    record StepDocument(
            String stage, String by, Instant at, @Nullable String comment) {

        static StepDocument of(Step step) {
            return new StepDocument(
                    step.stage().name(), step.by(), step.at(), step.comment().orElse(null));
        }

        Step toStep() {
            return new Step(Stage.valueOf(stage), by, at, Optional.ofNullable(comment));
        }
    }

    void take(RuleOverride override, String historyWritten) {
        id = override.id();
        site = override.site();
        ruleId = override.target().ruleId();
        ruleVersion = override.target().version().orElse(null);
        severity = override.effect() instanceof SiteEffect.Regraded(var to) ? to.name() : null;
        reason = override.reason();
        untilDay = override.until().orElse(null);
        stage = override.stage().name();
        proposedAt = override.proposedAt();
        history = historyWritten;
    }

    RuleOverride toOverride(List<Step> historyRead) {
        return new RuleOverride(
                id,
                site,
                new Target(ruleId, Optional.ofNullable(ruleVersion)),
                severity == null ? new SiteEffect.SwitchedOff() : new SiteEffect.Regraded(Severity.valueOf(severity)),
                reason,
                Optional.ofNullable(untilDay),
                historyRead);
    }
}
