package theriac.adverseevent.casereport;

import java.time.Instant;

/// Which case this is, and which state of it.
///
/// @param revision ours: rises by one with each change of the case
/// @param version the sender's
/// @param receivedAt when the platform first received it
public record CaseHeading(
        CaseId id,
        long revision,
        CaseState state,
        Background background,
        ReportNumber number,
        ReportVersion version,
        Instant receivedAt) {

    /// The heading of a new case.
    static CaseHeading first(CaseId id, CaseReport report, Instant receivedAt) {
        return new CaseHeading(
                id, 1, stateAfter(report), report.background(), report.number(), report.version(), receivedAt);
    }

    /// The heading after a follow-up.
    CaseHeading followedBy(CaseReport report) {
        return new CaseHeading(id, revision + 1, stateAfter(report), background, number, report.version(), receivedAt);
    }

    /// The latest version alone decides, so that versions in any order of arrival end in the same state.
    private static CaseState stateAfter(CaseReport report) {
        return report.nullifies() ? CaseState.NULLIFIED : CaseState.OPEN;
    }

    /// The heading after a change that no sender caused.
    CaseHeading revised() {
        return new CaseHeading(id, revision + 1, state, background, number, version, receivedAt);
    }
}
