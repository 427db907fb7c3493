package theriac.adverseevent.erasure;

import theriac.adverseevent.casereport.Coded;

/// Why a case is erased. A code and no words, since it outlives what was erased.
public enum ErasureReason implements Coded {
    /// The patient asked for it.
    PATIENT_REQUEST,
    /// It was sent here by mistake.
    SENT_IN_ERROR,
    /// The time is over for which the law demands that it be kept.
    RETENTION_EXPIRED,
    /// A court or an authority ordered it.
    ORDERED;

    /// Whether it also holds for a case that was reported to an authority, and which the law demands to be kept.
    boolean overridesRetention() {
        return this == RETENTION_EXPIRED || this == ORDERED;
    }
}
