package theriac.adverseevent.casework;

import java.util.Optional;

/// Which cases someone must report by when.
///
/// @param id names it for good
/// @param gravity which cases; all unless told
/// @param expectedness which cases; all unless told. What is unknown counts as unexpected.
/// @param occurred which cases; all unless told. An unknown country counts as inside.
/// @param calendarDays the report is due at the end of this day after day zero, which is not counted
/// @param addressee who is to get it
/// @param note what a person must decide, since the platform can't
public record ReportingRule(
        String id,
        DutyRole role,
        Optional<Gravity> gravity,
        Optional<ExpectednessOfCase> expectedness,
        Optional<Occurred> occurred,
        int calendarDays,
        String addressee,
        Optional<String> note,
        Source source) {

    /// Where a reaction happened, as the jurisdiction sees it.
    public enum Occurred {
        INSIDE,
        OUTSIDE
    }

    /// The law or guideline that says so, and where it was read.
    public record Source(String citation, String url) {}

    public ReportingRule {
        if (calendarDays < 1) {
            throw new IllegalArgumentException("a report is due a day after day zero or later");
        }
    }

    boolean covers(ReportableFacts facts, Occurred where) {
        return gravity.stream().allMatch(facts.gravity()::equals)
                && expectedness.stream().allMatch(covered -> covered == countedAs(facts.expectedness()))
                && occurred.stream().allMatch(where::equals);
    }

    private static ExpectednessOfCase countedAs(ExpectednessOfCase known) {
        return known == ExpectednessOfCase.UNKNOWN ? ExpectednessOfCase.UNEXPECTED : known;
    }
}
