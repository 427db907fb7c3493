package theriac.adverseevent.faersimport.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.SpokenName;
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
        Map<Long, GrowingCase> cases = new LinkedHashMap<>();
        each(connection, StagingTables.VERSIONS, from, to, row -> cases.put(row.getLong("n"), version(row)));
        each(connection, StagingTables.DRUGS, from, to, row -> at(cases, row).drug(row.getLong("sequence"), drug(row)));
        each(
                connection,
                StagingTables.THERAPIES,
                from,
                to,
                row -> at(cases, row).therapy(row.getLong("sequence"), partial(row, "started"), partial(row, "ended")));
        each(
                connection,
                StagingTables.INDICATIONS,
                from,
                to,
                row -> at(cases, row).indication(row.getLong("sequence"), row.getString("indication")));
        each(connection, StagingTables.STUDIES, from, to, row -> at(cases, row).study());
        each(
                connection,
                StagingTables.REACTIONS,
                from,
                to,
                row -> at(cases, row).reaction(row.getString("term")));
        each(
                connection,
                StagingTables.OUTCOMES,
                from,
                to,
                row -> at(cases, row).seriousness(required(Seriousness.class, row, "seriousness")));
        return cases.values().stream()
                .filter(GrowingCase::isWhole)
                .map(GrowingCase::grown)
                .toList();
    }

    private static GrowingCase at(Map<Long, GrowingCase> cases, ResultSet row) throws SQLException {
        return Optional.ofNullable(cases.get(row.getLong("n"))).orElseThrow();
    }

    private static GrowingCase version(ResultSet row) throws SQLException {
        var number = FaersNumber.of(row.getLong("case_id"));
        var version = new ReportVersion(row.getInt("version"), date(row, "informed_on"));
        return new GrowingCase(number, version, facts(row));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        var onsetLast = date(row, "onset_last");
        return new CaseFacts(
                date(row, "onset_first").flatMap(first -> onsetLast.map(last -> new PartialDate(first, last))),
                new Person(
                        code(Sex.class, row, "sex"),
                        Optional.ofNullable(row.getBigDecimal("age_years")).map(AgeYears::new),
                        code(AgeGroup.class, row, "age_group"),
                        Optional.ofNullable(row.getBigDecimal("weight_kg")).map(WeightKg::new)),
                text(row, "country").map(Country::new),
                new Origin(
                        code(ReportKind.class, row, "kind"),
                        code(ReporterQualification.class, row, "reporter"),
                        text(row, "worldwide_number").map(WorldwideNumber::new)),
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
                use(row));
    }

    private static DrugUse use(ResultSet row) throws SQLException {
        var dose = amount(row, "dose", "dose_unit");
        var every = amount(row, "every", "every_unit");
        var batch = text(row, "batch");
        boolean told = dose.isPresent() || every.isPresent() || batch.isPresent();
        return new DrugUse(
                Optional.empty(),
                told ? List.of(new Dosage(dose, every, Optional.empty(), Optional.empty(), batch)) : List.of(),
                Optional.empty(),
                code(Challenge.class, row, "dechallenge"),
                code(Challenge.class, row, "rechallenge"));
    }

    private static Optional<Amount> amount(ResultSet row, String number, String unit) throws SQLException {
        var value = Optional.ofNullable(row.getBigDecimal(number));
        return text(row, unit).flatMap(in -> value.map(of -> new Amount(of, in)));
    }

    private static Optional<PartialDate> partial(ResultSet row, String column) throws SQLException {
        return text(row, column).flatMap(PartialDate::parse);
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
