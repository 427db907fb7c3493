package theriac.adverseevent.casework.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casework.DayZero;
import theriac.adverseevent.casework.Due;
import theriac.adverseevent.casework.FollowUp;
import theriac.adverseevent.casework.Reckoned;
import theriac.adverseevent.casework.ReportingClock;
import theriac.adverseevent.casework.Work;
import theriac.adverseevent.persistence.Columns;

/// What was reckoned as the rows that [WorkStatements] writes.
record ReckonedRows(List<Reckoned> reckoned) {

    /// A clock of a case.
    record Clock(Work work, ReportingClock clock) {}

    /// A follow-up of a case.
    record Follow(Work work, FollowUp followUp) {}

    void bindWorks(PreparedStatement statement) throws SQLException {
        new Columns<>(statement, 1, reckoned)
                .text(one -> one.work().id().toString())
                .text(one -> one.work().receivedAt().toString())
                .text(one ->
                        firstDue(one).map(Due::before).map(Instant::toString).orElse(null))
                .text(one -> revision(one.work().known()))
                .text(one -> revision(one.work().dayZero()))
                .text(one -> day(one.work().known()))
                .text(one -> day(one.work().dayZero()))
                .text(one -> firstDue(one).map(Due::on).map(LocalDate::toString).orElse(null))
                .ints(one -> one.work().version())
                .text(one -> one.work().state().code())
                .ints(one -> one.work().facets().mildness())
                .text(one -> Boolean.toString(one.work().facets().linkedAlert()))
                .text(one -> Boolean.toString(one.work().facets().needsCoding()))
                .text(one -> one.work().site().value())
                .text(one -> one.work().assignee().orElse(null))
                .text(one -> one.work().facets().gravity().code())
                .text(one -> one.work().facets().expectedness().code())
                .text(one -> one.work().noClock().map(Coded::code).orElse(null))
                .text(one -> SeenColumn.write(one.work().seen()))
                .text(one -> one.work().reckonedWith());
    }

    List<Reckoned> dropping() {
        return reckoned.stream()
                .filter(one -> one.dropRunningFrom() != Reckoned.NONE)
                .toList();
    }

    List<Clock> clocks() {
        return reckoned.stream()
                .flatMap(one -> one.clocks().stream().map(clock -> new Clock(one.work(), clock)))
                .toList();
    }

    List<Follow> followUps() {
        return reckoned.stream()
                .flatMap(one -> one.followUp().stream().map(followUp -> new Follow(one.work(), followUp)))
                .toList();
    }

    List<Reckoned> moved() {
        return reckoned.stream().filter(one -> one.left().isPresent()).toList();
    }

    List<Work> known() {
        return reckoned.stream().filter(one -> !one.isNew()).map(Reckoned::work).toList();
    }

    static void bindClocks(PreparedStatement statement, List<Clock> clocks) throws SQLException {
        new Columns<>(statement, 1, clocks)
                .text(row -> row.work().id().toString())
                .longs(row -> row.clock().dayZero().revision())
                .text(row -> row.clock().due().before().toString())
                .text(row -> row.clock().dayZero().on().toString())
                .text(row -> row.clock().due().on().toString())
                .text(row -> row.clock().rule())
                .text(row -> row.clock().jurisdiction());
    }

    static void bindFollowUps(PreparedStatement statement, List<Follow> followUps) throws SQLException {
        new Columns<>(statement, 1, followUps)
                .text(row -> row.work().id().toString())
                .longs(row -> row.followUp().revision())
                .text(row -> row.followUp().receivedAt().toString())
                .text(row -> row.followUp().dayZero().toString())
                .text(row -> row.followUp().changes().stream()
                        .sorted()
                        .map(Coded::code)
                        .collect(Collectors.joining(",")))
                .text(row -> row.followUp().significance().code());
    }

    private static Optional<Due> firstDue(Reckoned one) {
        return one.clocks().stream().map(ReportingClock::due).min(Comparator.comparing(Due::before));
    }

    private static @Nullable String revision(Optional<DayZero> dayZero) {
        return dayZero.map(day -> Long.toString(day.revision())).orElse(null);
    }

    private static @Nullable String day(Optional<DayZero> dayZero) {
        return dayZero.map(DayZero::on).map(LocalDate::toString).orElse(null);
    }
}
