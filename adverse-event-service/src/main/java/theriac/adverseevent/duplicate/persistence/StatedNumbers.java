package theriac.adverseevent.duplicate.persistence;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.duplicate.Candidates.Wanted;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Finds the cases that the sender of a case states it to be, and those whose senders state that they are it.
final class StatedNumbers {

    private static final String OTHER =
            " and c.case_id <> w.id and c.state = 'open' order by c.case_no desc limit 50) f";

    /// Whose senders state a number that the wanted one has, or states too.
    static final String WHO_STATE_IT = """
            select w.id, f.case_id from unnest(?::text[]::uuid[], ?::text[]) as w (id, number)
            cross join lateral (
                select c.case_id
                from (select case_no from case_other_number where number = w.number limit 500) s
                join safety_case c using (case_no)
                where true
            """ + OTHER;

    /// What has a number that the wanted one states. Of a sender's own numbers those of the same sender and of the FDA
    /// are looked at, and all that have the form of a worldwide one.
    static final String WHO_HAVE_IT = """
            select w.id, f.case_id from unnest(?::text[]::uuid[], ?::text[], ?::text[]) as w (id, sender, number)
            cross join lateral (
                select c.case_id from (
                    select case_no from safety_case where worldwide_number = w.number
                    union select case_no from safety_case
                        where sender in ('faers', 'openfda', w.sender) and sender_report_id = w.number
                    union select case_no from safety_case where sender_report_id = w.number
                        and sender_report_id ~ '^[A-Z]{2}-[^-].*-.*[0-9].*$') s
                join safety_case c using (case_no)
                where true
            """ + OTHER;

    private final Database database;

    StatedNumbers(Database database) {
        this.database = database;
    }

    private record Asked(CaseId id, String sender, String number) {

        static Asked of(Wanted wanted, String number) {
            return new Asked(
                    wanted.state().id(),
                    wanted.state().heading().number().sender().value(),
                    number);
        }
    }

    /// The cases that each of these is stated to be; one of which nothing is stated is left out.
    Map<CaseId, Set<CaseId>> of(List<Wanted> wanted) {
        Map<CaseId, Set<CaseId>> found = new HashMap<>();
        var stated = asked(wanted, StatedNumbers::stated);
        var any = asked(wanted, one -> Stream.concat(own(one), stated(one)));
        look(
                WHO_STATE_IT,
                any,
                statement -> new Columns<>(statement, 1, any)
                        .text(one -> one.id().toString())
                        .text(Asked::number),
                found);
        look(
                WHO_HAVE_IT,
                stated,
                statement -> new Columns<>(statement, 1, stated)
                        .text(one -> one.id().toString())
                        .text(Asked::sender)
                        .text(Asked::number),
                found);
        return found;
    }

    private void look(String sql, List<Asked> asked, Database.Parameters parameters, Map<CaseId, Set<CaseId>> found) {
        if (asked.isEmpty()) {
            return;
        }
        record Hit(CaseId wanted, CaseId other) {}
        database.query(
                        sql,
                        parameters,
                        row -> new Hit(
                                new CaseId(row.getObject("id", UUID.class)),
                                new CaseId(row.getObject("case_id", UUID.class))))
                .forEach(hit -> found.computeIfAbsent(hit.wanted(), _ -> new LinkedHashSet<>())
                        .add(hit.other()));
    }

    private static List<Asked> asked(List<Wanted> wanted, Function<Wanted, Stream<String>> numbers) {
        return wanted.stream()
                .flatMap(one -> numbers.apply(one).distinct().map(number -> Asked.of(one, number)))
                .toList();
    }

    private static Stream<String> own(Wanted wanted) {
        var state = wanted.state();
        var worldwide = state.facts().origin().worldwideNumber().map(WorldwideNumber::value);
        return Stream.concat(Stream.of(state.heading().number().id().value()), worldwide.stream());
    }

    private static Stream<String> stated(Wanted wanted) {
        return wanted.state().facts().origin().otherNumbers().stream().map(OtherNumber::number);
    }
}
