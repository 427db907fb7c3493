package theriac.adverseevent.casereport.persistence;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionCourse;

/// How a reaction went, as the database keeps it: absent parts are left out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CourseColumn(
        @Nullable String onset,
        @Nullable String end,
        @Nullable String outcome) {

    /// The column's text, absent when nothing is told.
    static @Nullable String write(ReactionCourse course) {
        return course.equals(ReactionCourse.UNTOLD)
                ? null
                : JsonColumn.write(new CourseColumn(
                        course.onset().map(PartialDate::toString).orElse(null),
                        course.end().map(PartialDate::toString).orElse(null),
                        course.outcome().map(Coded::code).orElse(null)));
    }

    static ReactionCourse read(Optional<String> column) {
        return column.map(text -> JsonColumn.read(text, CourseColumn.class).toCourse())
                .orElse(ReactionCourse.UNTOLD);
    }

    private ReactionCourse toCourse() {
        return new ReactionCourse(
                Optional.ofNullable(onset).flatMap(PartialDate::parse),
                Optional.ofNullable(end).flatMap(PartialDate::parse),
                Optional.ofNullable(outcome).flatMap(code -> Coded.of(Outcome.class, code)));
    }
}
