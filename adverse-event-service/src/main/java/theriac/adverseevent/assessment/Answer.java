package theriac.adverseevent.assessment;

import theriac.adverseevent.casereport.Coded;

/// An answer to a question of a scale.
public enum Answer implements Coded {
    YES,
    NO,
    /// Not known, or not applicable.
    UNKNOWN
}
