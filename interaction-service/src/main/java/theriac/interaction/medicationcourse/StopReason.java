package theriac.interaction.medicationcourse;

/// Why a medication was stopped, held or omitted.
public enum StopReason implements Coded {
    COMPLETED,
    TAPERED,
    INEFFECTIVE,
    ADVERSE_REACTION,
    TOXICITY,
    ENCEPHALOPATHY,
    ANAPHYLAXIS,
    DELIVERY_FAILURE,
    PROCEDURE,
    PATIENT_DECISION,
    SUPPLY,
    OTHER;

    /// Whether someone must look at once, so that a plan of slow steps would be the wrong answer.
    boolean rulesOutTaper() {
        return switch (this) {
            case TOXICITY, ENCEPHALOPATHY, ANAPHYLAXIS, DELIVERY_FAILURE -> true;
            case COMPLETED, TAPERED, INEFFECTIVE, ADVERSE_REACTION, PROCEDURE, PATIENT_DECISION, SUPPLY, OTHER -> false;
        };
    }
}
