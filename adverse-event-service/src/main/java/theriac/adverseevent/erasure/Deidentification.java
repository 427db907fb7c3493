package theriac.adverseevent.erasure;

import java.time.Instant;

import theriac.adverseevent.casereport.CaseId;

/// That a case was de-identified: what tells who its patient is was taken out of it, and stays out.
///
/// @param by the token's subject
public record Deidentification(CaseId caseId, Instant at, String by, DeidentificationReason reason) {}
