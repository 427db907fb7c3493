package theriac.adverseevent.erasure;

import java.time.Instant;

import theriac.adverseevent.casereport.CaseId;

/// That a case was erased: what is left of it.
///
/// @param by the token's subject
public record Erasure(CaseId caseId, Instant at, String by, ErasureReason reason) {}
