package theriac.adverseevent.faersimport;

import theriac.adverseevent.casereport.Coded;

/// Where a run stands. A stopped or failed one is gone on with by sending the same files again: what was imported
/// already is not imported twice.
public enum ImportState implements Coded {
    RUNNING,
    COMPLETED,
    STOPPED,
    FAILED
}
