package theriac.interaction.alert.rest;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.alert.Alert;
import theriac.interaction.alert.Alerts.Revision;
import theriac.interaction.alert.Overriding;
import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.medicationcourse.rest.AbruptDiscontinuationBody;
import theriac.interaction.tier.SiteTiers;

/// An alert as it is sent.
@Schema(name = "Alert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertBody(
        String alertId,

        @Schema(description = "Rises with each change; also the ETag")
        long revision,

        @Schema(enumeration = {"raised", "overridden", "resolved"})
        String state,

        @Schema(examples = "abrupt-discontinuation") String kind,

        @Schema(enumeration = {"contraindicated", "major", "moderate", "minor"})
        String severity,

        @Schema(
                description = "How loudly the patient's site shows it",
                enumeration = {"interruptive", "passive", "hidden"})
        String tier,

        String ruleId,

        @Schema(description = "The catalog's version of the drug by whose rule it was judged")
        int ruleVersion,

        String patientReference,
        String site,
        String drugId,
        String drugName,
        Instant raisedAt,
        Instant changedAt,

        @Schema(
                description = "What later events said; absent while they say nothing",
                enumeration = {"restarted", "held", "switched", "tapered", "continued", "corrected"})
        @Nullable
        String resolution,

        @Schema(description = "The prescriber's answer") @Nullable
        OverrideBody override,

        @Schema(
                description =
                        "What was found; a draft begins on the day of its drafting, the patient's medications show"
                                + " it from today on")
        AbruptDiscontinuationBody discontinuation,

        @Schema(description = "What it was after each change; of one alert only") @Nullable
        List<RevisionBody> revisions) {

    /// A prescriber's answer.
    @Schema(name = "AlertOverride")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OverrideBody(
            String reason,
            String by,
            Instant at,

            @Schema(description = "Shown with one alert only") @Nullable
            String comment) {

        static OverrideBody of(Overriding answer) {
            return new OverrideBody(
                    answer.reason().code(),
                    answer.by(),
                    answer.at(),
                    answer.comment().orElse(null));
        }
    }

    /// What an alert was after one change.
    @Schema(name = "AlertRevision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionBody(
            long revision,
            String state,
            String severity,
            String rule,
            Instant at,
            @Nullable String reason,
            String by) {

        static RevisionBody of(Revision revision) {
            return new RevisionBody(
                    revision.revision(),
                    revision.state().code(),
                    revision.severity().toString(),
                    revision.rule(),
                    revision.at(),
                    revision.reason().orElse(null),
                    revision.actor());
        }
    }

    static AlertBody of(Alert alert, SiteTiers tiers) {
        return of(alert, tiers, null);
    }

    static AlertBody of(Alert alert, SiteTiers tiers, @Nullable List<Revision> revisions) {
        var about = alert.about();
        var finding = alert.finding();
        var rule = finding.rule(about.drug());
        return new AlertBody(
                alert.id().toString(),
                alert.revision(),
                alert.state().code(),
                Alert.KIND,
                finding.severity().toString(),
                tiers.of(about.site(), finding.severity()).toString(),
                rule.id(),
                rule.version(),
                about.patient().value(),
                about.site(),
                about.drug().value(),
                about.drugName(),
                alert.times().raisedAt(),
                alert.times().changedAt(),
                alert.resolved().map(Coded::code).orElse(null),
                alert.overridden().map(OverrideBody::of).orElse(null),
                AbruptDiscontinuationBody.of(about.drug().value(), finding.discontinuation()),
                revisions == null
                        ? null
                        : revisions.stream().map(RevisionBody::of).toList());
    }
}
