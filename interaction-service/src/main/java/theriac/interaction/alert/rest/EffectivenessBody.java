package theriac.interaction.alert.rest;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.interaction.alert.Tallies.RuleTally;

/// What became of the firing of each rule.
@Schema(name = "AlertEffectiveness")
record EffectivenessBody(List<RuleBody> rules) {

    /// What became of one version of a rule.
    @Schema(name = "RuleEffectiveness")
    record RuleBody(
            String ruleId,
            int ruleVersion,

            @Schema(description = "In how many checks it fired; up to some seconds behind")
            long firedInChecks,

            @Schema(description = "How many alerts it raised in patients' courses")
            long alerts,

            @Schema(description = "How many of them wait for an answer")
            long open,

            @Schema(description = "How many of them were overridden, also when events resolved them later")
            long overridden,

            Map<String, Long> overrideReasons,
            long resolved,
            Map<String, Long> resolutionReasons,

            @Schema(description = "How many of them a safety case is linked to, by each case's latest state")
            long linkedAlerts,

            long linkedCases) {

        static RuleBody of(RuleTally tally) {
            return new RuleBody(
                    tally.rule().id(),
                    tally.rule().version(),
                    tally.checks(),
                    tally.alerts(),
                    tally.open(),
                    sum(tally.overrides()),
                    tally.overrides(),
                    sum(tally.resolutions()),
                    tally.resolutions(),
                    tally.links().alerts(),
                    tally.links().cases());
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
