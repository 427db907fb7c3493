package theriac.adverseevent.casework;

import theriac.adverseevent.casereport.Coded;

/// What a follow-up changed that makes it significant by itself: whoever got the case before has to hear of it.
public enum Change implements Coded {
    NEW_SERIOUSNESS,
    SERIOUSNESS_REMOVED,
    NEW_SUSPECT_DRUG,
    NEW_REACTION,
    FATAL_OUTCOME,
    /// What was missing to report it is known now.
    MINIMUM_CRITERIA_MET,
    NULLIFIED,
    /// It was nullified, and is not any more.
    COUNTS_AGAIN
}
