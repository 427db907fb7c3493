package theriac.adverseevent.casework.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casework.ReportingClock;
import theriac.adverseevent.casework.ReportingClock.End;
import theriac.adverseevent.casework.ReportingRule;

/// A report that is due, or was.
///
/// @param since the revision of the case that set it going
/// @param status `running`, `overdue`, `submitted`, `submitted-late` or `waived`
/// @param submission the number of the submission that ended it
/// @param calendarDays after day zero; absent, like what follows, when the rule was taken back since
@Schema(name = "ReportingClock")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockBody(
        String jurisdiction,
        String rule,
        long since,
        LocalDate dayZero,
        LocalDate dueOn,
        Instant dueBefore,
        String status,
        @Nullable Integer submission,
        @Nullable Integer calendarDays,
        @Nullable String addressee,
        @Nullable String note,
        @Nullable SourceBody source) {

    /// The law or guideline that says so.
    @Schema(name = "ReportingRuleSource")
    record SourceBody(String citation, String url) {}

    static ClockBody of(ReportingClock clock, Optional<ReportingRule> rule, Instant now) {
        return new ClockBody(
                clock.jurisdiction(),
                clock.rule(),
                clock.dayZero().revision(),
                clock.dayZero().on(),
                clock.due().on(),
                clock.due().before(),
                status(clock, now),
                clock.end().map(ClockBody::submission).orElse(null),
                rule.map(ReportingRule::calendarDays).orElse(null),
                rule.map(ReportingRule::addressee).orElse(null),
                rule.flatMap(ReportingRule::note).orElse(null),
                rule.map(ReportingRule::source)
                        .map(source -> new SourceBody(source.citation(), source.url()))
                        .orElse(null));
    }

    private static @Nullable Integer submission(End end) {
        return switch (end) {
            case End.Submitted submitted -> submitted.submission();
            case End.Waived() -> null;
        };
    }

    private static String status(ReportingClock clock, Instant now) {
        if (clock.isRunning()) {
            return clock.due().isOver(now) ? "overdue" : "running";
        }
        return switch (clock.end().orElseThrow()) {
            case End.Submitted submitted -> submitted.late() ? "submitted-late" : "submitted";
            case End.Waived() -> "waived";
        };
    }
}
