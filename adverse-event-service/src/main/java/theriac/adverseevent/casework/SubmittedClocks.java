package theriac.adverseevent.casework;

import java.util.List;

/// What was submitted, to tell those who got a case that its sender took it back.
public interface SubmittedClocks {

    /// The clocks of a case that ended with a submission.
    List<ReportingClock> submittedOf(Work work);
}
