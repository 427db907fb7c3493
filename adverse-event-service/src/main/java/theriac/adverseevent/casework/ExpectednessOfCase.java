package theriac.adverseevent.casework;

import theriac.adverseevent.casereport.Coded;

/// Whether the reactions of a case were to be expected of its drugs, taken together.
public enum ExpectednessOfCase implements Coded {
    /// Each reaction is listed for each suspect or interacting drug.
    EXPECTED,
    /// One is not listed.
    UNEXPECTED,
    /// It can't be said of one, and no other is unlisted: counts as unexpected.
    UNKNOWN
}
