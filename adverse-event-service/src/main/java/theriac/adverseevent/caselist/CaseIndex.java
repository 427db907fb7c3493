package theriac.adverseevent.caselist;

import java.util.List;

import theriac.adverseevent.casereport.CaseId;

/// Finds and counts cases.
public interface CaseIndex {

    /// The newest cases first, from behind a place on.
    ///
    /// @param before a place of an earlier answer, or [Long#MAX_VALUE] for the first page
    List<Found> find(CaseFilter filter, long before, int limit);

    /// A case and its place in the list.
    record Found(long place, CaseId id) {}

    /// How many cases name what, the most first; suspect and interacting drugs only, and no nullified or merged case.
    List<Count> count(CaseFilter filter, CountBy by, long offset, int limit);

    /// Whether a caller of this filter's site may see the case.
    boolean sees(CaseFilter filter, CaseId id);
}
