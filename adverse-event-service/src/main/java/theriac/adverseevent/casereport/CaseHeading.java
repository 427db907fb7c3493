package theriac.adverseevent.casereport;

import java.time.Instant;
import java.util.Optional;

/// Which case this is, and which state of it.
///
/// @param revision ours: rises by one with each change of the case
/// @param version the sender's
/// @param receivedAt when the platform first received it
/// @param mergedInto the case that it is counted as, for a merged one alone
public record CaseHeading(
        CaseId id,
        long revision,
        CaseState state,
        Background background,
        ReportNumber number,
        ReportVersion version,
        Instant receivedAt,
        Optional<CaseId> mergedInto) {

    public CaseHeading {
        if (mergedInto.isPresent() != (state == CaseState.MERGED)) {
            throw new IllegalArgumentException("a merged case, and no other, names the case that it is counted as");
        }
    }

    /// The heading of a case that is not merged.
    public CaseHeading(
            CaseId id,
            long revision,
            CaseState state,
            Background background,
            ReportNumber number,
            ReportVersion version,
            Instant receivedAt) {
        this(id, revision, state, background, number, version, receivedAt, Optional.empty());
    }

    /// The heading of a new case.
    static CaseHeading first(CaseId id, CaseReport report, Instant receivedAt) {
        var state = report.nullifies() ? CaseState.NULLIFIED : CaseState.OPEN;
        return new CaseHeading(id, 1, state, report.background(), report.number(), report.version(), receivedAt);
    }

    /// The heading after a follow-up. The latest version alone decides whether it is nullified, so that
    /// versions in any order of arrival end in the same state; a merged case stays merged, and keeps what its
    /// sender learned.
    CaseHeading followedBy(CaseReport report) {
        var into = report.nullifies() ? Optional.<CaseId>empty() : mergedInto;
        var standing = into.isPresent() ? CaseState.MERGED : CaseState.OPEN;
        return new CaseHeading(
                id,
                revision + 1,
                report.nullifies() ? CaseState.NULLIFIED : standing,
                background,
                number,
                report.version(),
                receivedAt,
                into);
    }

    /// The heading after a change that no sender caused.
    CaseHeading revised() {
        return new CaseHeading(id, revision + 1, state, background, number, version, receivedAt, mergedInto);
    }

    /// The same heading at a revision that no reader has seen.
    CaseHeading raisedTo(long higher) {
        return new CaseHeading(id, higher, state, background, number, version, receivedAt, mergedInto);
    }

    /// The next revision: counted as another case, or for itself again.
    CaseHeading countedAs(Optional<CaseId> other) {
        var standing = other.isPresent() ? CaseState.MERGED : CaseState.OPEN;
        return new CaseHeading(id, revision + 1, standing, background, number, version, receivedAt, other);
    }
}
