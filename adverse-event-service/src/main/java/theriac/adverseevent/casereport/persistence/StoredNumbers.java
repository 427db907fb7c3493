package theriac.adverseevent.casereport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// The other numbers of cases, which few have: statements of their own, that run where there are any.
final class StoredNumbers {

    /// Of one case, read with its head: each number, and its source behind the separator.
    static final String COLUMN = "array(select n.number || chr(31) || n.source from case_other_number n"
            + " where n.case_no = safety_case.case_no) as other_numbers";

    private static final String SEPARATOR = "\u001f";

    private static final String ADD = """
            insert into case_other_number (case_no, number, source)
            select c.case_no, n.number, n.source
            from unnest(?::text[], ?::text[], ?::text[]) as n (id, number, source)
            join safety_case c on c.case_id = n.id::uuid""";
    private static final String DELETE = """
            delete from case_other_number n using safety_case c
            where c.case_id = any(?::uuid[]) and n.case_no = c.case_no""";

    private final Database database;

    StoredNumbers(Database database) {
        this.database = database;
    }

    private record Row(CaseId id, OtherNumber other) {}

    /// Adds those of new cases.
    ///
    /// @param added which of the cases are new
    void add(List<SafetyCase> cases, Set<CaseId> added) {
        var rows = cases.stream()
                .filter(state -> added.contains(state.id()))
                .flatMap(state ->
                        state.facts().origin().otherNumbers().stream().map(other -> new Row(state.id(), other)))
                .toList();
        if (!rows.isEmpty()) {
            database.update(
                    ADD,
                    statement -> new Columns<>(statement, 1, rows)
                            .text(row -> row.id().toString())
                            .text(row -> row.other().number())
                            .text(row -> row.other().source().orElse("")));
        }
    }

    /// Replaces those of known cases.
    void replace(List<SafetyCase> cases) {
        Collection<CaseId> ids = cases.stream().map(SafetyCase::id).collect(Collectors.toSet());
        database.update(DELETE, statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString));
        add(cases, Set.copyOf(ids));
    }

    static Set<OtherNumber> read(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("other_numbers").getArray())
                .map(text -> text.split(SEPARATOR, 2))
                .map(parts -> new OtherNumber(Optional.of(parts[1]).filter(source -> !source.isEmpty()), parts[0]))
                .collect(Collectors.toUnmodifiableSet());
    }
}
