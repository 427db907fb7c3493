package theriac.interaction.alert;

import theriac.interaction.medicationcourse.Coded;

/// What later events said of a fall that had raised an alert.
public enum Resolution implements Coded {
    /// The drug was given again.
    RESTARTED,
    /// It was held, not stopped.
    HELD,
    /// It went on as another product or by another route, or the drug was replaced as planned.
    SWITCHED,
    /// The dose had come down as the rule wants it.
    TAPERED,
    /// It went on: nothing fell then.
    CONTINUED,
    /// What was told since leaves nothing of the fall.
    CORRECTED;

    /// Whether the fall happened, so that what the alert says may follow still may.
    public boolean leavesTheFall() {
        return this == RESTARTED;
    }
}
