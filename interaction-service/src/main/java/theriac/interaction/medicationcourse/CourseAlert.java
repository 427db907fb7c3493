package theriac.interaction.medicationcourse;

import java.time.Instant;

import theriac.interaction.drug.DrugId;
import theriac.interaction.rule.Severity;
import theriac.interaction.tier.Tier;

/// An alert about a course, as it stands.
///
/// @param state `raised`, `overridden` or `resolved`
/// @param tier how loudly the patient's site shows it
/// @param at when the dose fell
public record CourseAlert(
        String alertId,
        long revision,
        String state,
        Severity severity,
        Tier tier,
        DrugId drug,
        Route route,
        Instant at,
        Instant raisedAt) {}
