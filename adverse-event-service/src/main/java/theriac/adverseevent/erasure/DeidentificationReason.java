package theriac.adverseevent.erasure;

import theriac.adverseevent.casereport.Coded;

/// Why a case that is kept is de-identified.
public enum DeidentificationReason implements Coded {
    /// The patient asked for it, and the law demands that the facts be kept.
    PATIENT_REQUEST,
    /// Who the patient is is no longer needed (GDPR, article 5(1)(e)).
    NO_LONGER_NEEDED,
    /// A court or an authority ordered it.
    ORDERED
}
