package theriac.adverseevent.casework;

import java.util.Optional;

/// A report that is due, or was.
///
/// @param rule the id of the rule that obliges the site
/// @param dayZero from when on, and what made it known
/// @param end how it ended; empty while it runs
public record ReportingClock(String jurisdiction, String rule, DayZero dayZero, Due due, Optional<End> end) {

    /// How a clock ended.
    public sealed interface End {

        /// The report was made.
        ///
        /// @param submission the number of the submission
        /// @param late whether it was made after it was due
        record Submitted(int submission, boolean late) implements End {}

        /// An assessor found, with a reason, that no report is needed.
        record Waived() implements End {}
    }

    public boolean isRunning() {
        return end.isEmpty();
    }
}
