package theriac.adverseevent.duplicate;

import theriac.adverseevent.casereport.Coded;

/// What became of a pair that was offered.
public enum PairState implements Coded {
    OPEN,
    MERGED,
    DISMISSED
}
