package theriac.adverseevent.faersimport;

import java.util.List;

import theriac.adverseevent.casereport.CaseReport;

/// Some of what a quarter says, put together from its lines.
///
/// @param deletions cases that were taken back
/// @param cases each in its chosen version
public record StagedBatch(List<QuarterLine.Deletion> deletions, List<CaseReport> cases) {

    public StagedBatch {
        deletions = List.copyOf(deletions);
        cases = List.copyOf(cases);
    }
}
