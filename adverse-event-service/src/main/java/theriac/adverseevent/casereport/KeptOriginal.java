package theriac.adverseevent.casereport;

import theriac.dataprotection.Sealed;

/// A report as it was sent, encrypted with the key of its case.
///
/// @param revision of the case that it made
public record KeptOriginal(CaseId id, long revision, String contentType, Sealed body) {}
