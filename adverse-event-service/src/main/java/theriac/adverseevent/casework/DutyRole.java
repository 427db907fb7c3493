package theriac.adverseevent.casework;

import theriac.adverseevent.casereport.Coded;

/// What a site is in the eyes of the law that obliges it to report.
public enum DutyRole implements Coded {
    /// It treats patients; so does whoever works there.
    HOSPITAL,
    /// It may market medicines; in the United States the applicant.
    MARKETING_AUTHORISATION_HOLDER,
    /// It makes or distributes medicines that are marketed without an authorisation.
    UNAUTHORISED_MEDICINE_MANUFACTURER,
    /// It oversees medicines for a state.
    COMPETENT_AUTHORITY
}
