package theriac.interaction.alert;

import theriac.interaction.medicationcourse.Coded;

/// How an alert stands.
public enum State implements Coded {
    /// Someone should look at it.
    RAISED,
    /// A prescriber has answered it.
    OVERRIDDEN,
    /// Later events answered it.
    RESOLVED
}
