package theriac.adverseevent.faersimport;

import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;

/// Numbers of the FDA's cases. Those from before FAERS and those of today are one collection.
public final class FaersNumber {

    private static final SenderId FAERS = new SenderId("faers");

    private FaersNumber() {}

    /// The number of a case.
    public static ReportNumber of(long caseId) {
        return new ReportNumber(FAERS, new SenderReportId(Long.toString(caseId)));
    }
}
