package theriac.interaction.alert;

import theriac.interaction.medicationcourse.Coded;

/// Why a prescriber does not follow an alert.
public enum OverrideReason implements Coded {
    BENEFIT_OUTWEIGHS_RISK,
    PATIENT_IS_MONITORED,
    TREATED_OTHERWISE,
    TAPER_IS_ARRANGED,
    RECORD_IS_WRONG,
    PATIENT_DECISION,
    NOT_RELEVANT,
    /// What it is stands in the comment.
    OTHER
}
