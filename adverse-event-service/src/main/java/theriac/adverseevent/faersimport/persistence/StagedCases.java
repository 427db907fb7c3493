package theriac.adverseevent.faersimport.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.faersimport.AlcoholRecorded;
import theriac.adverseevent.faersimport.FaersNumber;
import theriac.adverseevent.faersimport.QuarterLine.Deletion;
import theriac.adverseevent.faersimport.StagedBatch;

import static theriac.adverseevent.casereport.persistence.Cells.code;
import static theriac.adverseevent.casereport.persistence.Cells.date;
import static theriac.adverseevent.casereport.persistence.Cells.required;
import static theriac.adverseevent.casereport.persistence.Cells.text;

/// Puts staged lines together to cases, a range at a time.
final class StagedCases {

    private StagedCases() {}

    /// A case as it grows from the lines of several files.
    private static final class Growing {
        private final ReportNumber number;
        private final ReportVersion version;
        private final CaseFacts facts;
        private final Map<Long, DrugMention> drugsBySequence = new LinkedHashMap<>();
        private final Set<ReactionMention> reactions = new LinkedHashSet<>();
        private final Set<Seriousness> seriousness = EnumSet.noneOf(Seriousness.class);

        Growing(ReportNumber number, ReportVersion version, CaseFacts facts) {
            this.number = number;
            this.version = version;
            this.facts = facts;
        }

        boolean isWhole() {
            return !drugsBySequence.isEmpty() && !reactions.isEmpty();
        }

        CaseReport grown() {
            var drugs = List.copyOf(drugsBySequence.values());
            var terms = List.copyOf(reactions);
            var whole = new CaseFacts(
                    facts.onset(),
                    facts.person(),
                    facts.country(),
                    facts.origin(),
                    seriousness,
                    facts.situations(),
                    AlcoholRecorded.in(drugs, terms));
            var content = new ReportContent(Optional.empty(), whole, drugs, terms, Optional.empty());
            return CaseReport.of(number, version, Background.FAERS, content, Optional.empty());
        }
    }

    static StagedBatch read(Connection connection, long from, long to) throws SQLException {
        return new StagedBatch(deletions(connection, from, to), cases(connection, from, to));
    }

    private static List<Deletion> deletions(Connection connection, long from, long to) throws SQLException {
        List<Deletion> deletions = new ArrayList<>();
        each(
                connection,
                StagingTables.DELETIONS,
                from,
                to,
                row -> deletions.add(new Deletion(
                        row.getString("file"),
                        row.getInt("line"),
                        row.getLong("case_id"),
                        row.getObject("day", LocalDate.class))));
        return deletions;
    }

    private static List<CaseReport> cases(Connection connection, long from, long to) throws SQLException {
        Map<Long, Growing> cases = new LinkedHashMap<>();
        each(connection, StagingTables.VERSIONS, from, to, row -> cases.put(row.getLong("n"), version(row)));
        each(
                connection,
                StagingTables.DRUGS,
                from,
                to,
                row -> at(cases, row).drugsBySequence.putIfAbsent(row.getLong("sequence"), drug(row)));
        each(
                connection,
                StagingTables.REACTIONS,
                from,
                to,
                row -> at(cases, row).reactions.add(ReactionMention.of(row.getString("term"))));
        each(
                connection,
                StagingTables.OUTCOMES,
                from,
                to,
                row -> at(cases, row).seriousness.add(required(Seriousness.class, row, "seriousness")));
        return cases.values().stream()
                .filter(Growing::isWhole)
                .map(Growing::grown)
                .toList();
    }

    private static Growing at(Map<Long, Growing> cases, ResultSet row) throws SQLException {
        return Optional.ofNullable(cases.get(row.getLong("n"))).orElseThrow();
    }

    private static Growing version(ResultSet row) throws SQLException {
        var number = FaersNumber.of(row.getLong("case_id"));
        var version = new ReportVersion(row.getInt("version"), date(row, "informed_on"));
        return new Growing(number, version, facts(row));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        var onsetLast = date(row, "onset_last");
        return new CaseFacts(
                date(row, "onset_first").flatMap(first -> onsetLast.map(last -> new PartialDate(first, last))),
                new Person(
                        code(Sex.class, row, "sex"),
                        Optional.ofNullable(row.getBigDecimal("age_years")).map(AgeYears::new),
                        Optional.empty(),
                        Optional.empty()),
                text(row, "country").map(Country::new),
                Origin.of(code(ReporterQualification.class, row, "reporter")),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
    }

    private static DrugMention drug(ResultSet row) throws SQLException {
        return new DrugMention(
                text(row, "name"),
                Optional.empty(),
                text(row, "ingredient").map(SpokenName::new),
                required(Role.class, row, "role"),
                code(Route.class, row, "route"),
                DrugUse.UNTOLD);
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, long from, long to, Row reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    reading.read(row);
                }
            }
        }
    }
}
