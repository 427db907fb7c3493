package theriac.contracts.interaction;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The whole state of one alert about a patient's medicines on `interaction.alert.v1`, keyed by `alertId`.
///
/// Carries no name and no identifier of a hospital's: the patient appears as a reference. An erased patient's alerts
/// end with a tombstone.
///
/// @param revision rises by one with each change of the alert; readers keep the highest and ignore the rest
/// @param state `raised`, `overridden` by a person, or `resolved` by what happened later
/// @param kind what it is about: `abrupt-discontinuation`, or what further kinds are added; readers ignore kinds that
///   they do not know
/// @param rule the id of the rule that raised it, and `ruleVersion` its version
/// @param severity `contraindicated`, `major`, `moderate` or `minor`
/// @param patientReference who it is about, as `k1.…`
/// @param drugIds the catalog's drugs that it is about; at least one
/// @param causedAt when its cause happened, such as the last dose before a stop
/// @param raisedAt when the platform raised it
/// @param changedAt when it came into its present state
/// @param reason why it was overridden or resolved, as a code
/// @param watch which reactions to look out for, and when; absent when no source tells, or when later events showed
///   that nothing was stopped
/// @param advice what the service has to say about it; its words stand with the alert at the interaction service
public record AlertV1(
        String alertId,
        long revision,
        String state,
        String kind,
        String rule,
        int ruleVersion,
        String severity,
        String patientReference,
        List<String> drugIds,
        Instant causedAt,
        Instant raisedAt,
        Instant changedAt,
        @Nullable String reason,
        @Nullable Watch watch,
        @Nullable Advice advice) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "interaction.alert.v1";

    /// What may follow. A case of this patient belongs to the alert when one of its reactions began within the window,
    /// whenever it was reported.
    ///
    /// @param reactions the platform's reaction terms; at least one
    /// @param onsetFrom the window's beginning
    /// @param onsetUntil the window's end, not within it
    public record Watch(List<String> reactions, Instant onsetFrom, Instant onsetUntil) {}

    /// What is to be done.
    ///
    /// @param kind `urgent-review` when someone must look at once and a taper would be wrong, `draft-taper-plan`
    ///   when there is a draft for a prescriber, `in-words` when the rule allows none
    /// @param reason why the review is urgent, such as `encephalopathy`
    public record Advice(String kind, @Nullable String reason) {}
}
