package theriac.adverseevent.casereport.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.MeddraCode;
import theriac.adverseevent.coding.MeddraCoding;
import theriac.adverseevent.coding.MeddraVersion;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.persistence.Database;
import theriac.patientreference.PatientReference;

import static theriac.adverseevent.casereport.persistence.Cells.code;
import static theriac.adverseevent.casereport.persistence.Cells.date;
import static theriac.adverseevent.casereport.persistence.Cells.required;
import static theriac.adverseevent.casereport.persistence.Cells.text;

/// Reads cases back, in three round trips for any number of them.
final class StoredCases {

    static final String HEADING = """
            case_id, revision, state, background, sender, sender_report_id, sender_version, informed_on, received_at,
            merged_into""";

    private static final String HEADS = "select case_no, onset_first, onset_last, sex, age_years, country, reporter,"
            + " seriousness, alcohol, patient_reference, situations, kind, age_group, weight_kg, worldwide_number,"
            + " suspected_withdrawal, "
            + StoredNumbers.COLUMN + ", " + HEADING + " from safety_case where case_no = any(?)";
    private static final String DRUGS =
            "select case_no, role, route, drug_id, name, code, ingredient, use, coded_by from case_drug"
                    + " where case_no = any(?) order by case_no, position";
    private static final String REACTIONS = "select case_no, term, reported, course, coded_by, meddra_sent, meddra_llt,"
            + " meddra_pt, meddra_version from case_reaction"
            + " where case_no = any(?) order by case_no, position";

    private final Database database;

    StoredCases(Database database) {
        this.database = database;
    }

    private record Numbered<T>(long caseNo, T value) {}

    private record Head(
            CaseHeading heading,
            CaseFacts facts,
            Optional<PatientReference> patient,
            Optional<SuspectedWithdrawal> withdrawal) {}

    /// The cases of these internal numbers, in that order.
    List<SafetyCase> load(List<Long> caseNos) {
        if (caseNos.isEmpty()) {
            return List.of();
        }
        var heads = byNumber(caseNos, HEADS, StoredCases::head);
        var drugs = byNumber(caseNos, DRUGS, StoredCases::drug);
        var reactions = byNumber(caseNos, REACTIONS, StoredCases::reaction);
        return caseNos.stream()
                .flatMap(no -> heads.getOrDefault(no, List.of()).stream()
                        .map(head -> new SafetyCase(
                                head.heading(),
                                head.facts(),
                                head.patient(),
                                drugs.getOrDefault(no, List.of()),
                                reactions.getOrDefault(no, List.of()),
                                head.withdrawal())))
                .toList();
    }

    private <T> Map<Long, List<T>> byNumber(List<Long> caseNos, String sql, Database.Row<T> row) {
        var found = database.query(
                sql,
                statement -> {
                    Array numbers = statement.getConnection().createArrayOf("int8", caseNos.toArray());
                    statement.setArray(1, numbers);
                },
                result -> new Numbered<>(result.getLong("case_no"), row.read(result)));
        Map<Long, List<T>> byNumber = new HashMap<>();
        found.forEach(one ->
                byNumber.computeIfAbsent(one.caseNo(), no -> new ArrayList<>()).add(one.value()));
        return byNumber;
    }

    static CaseHeading heading(ResultSet row) throws SQLException {
        return new CaseHeading(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getLong("revision"),
                required(CaseState.class, row, "state"),
                required(Background.class, row, "background"),
                new ReportNumber(
                        new SenderId(row.getString("sender")), new SenderReportId(row.getString("sender_report_id"))),
                new ReportVersion(row.getInt("sender_version"), date(row, "informed_on")),
                instant(row),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(CaseId::new));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                heading(row),
                facts(row),
                text(row, "patient_reference").map(PatientReference::new),
                WithdrawalColumn.read(text(row, "suspected_withdrawal")));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        var onsetLast = date(row, "onset_last");
        return new CaseFacts(
                date(row, "onset_first").flatMap(first -> onsetLast.map(last -> new PartialDate(first, last))),
                person(row),
                text(row, "country").map(Country::new),
                origin(row),
                Seriousness.ofBits(row.getInt("seriousness")),
                SpecialSituation.ofBits(row.getInt("situations")),
                required(Alcohol.class, row, "alcohol"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                code(Sex.class, row, "sex"),
                Optional.ofNullable(row.getBigDecimal("age_years")).map(AgeYears::new),
                code(AgeGroup.class, row, "age_group"),
                Optional.ofNullable(row.getBigDecimal("weight_kg")).map(WeightKg::new));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                code(ReportKind.class, row, "kind"),
                code(ReporterQualification.class, row, "reporter"),
                text(row, "worldwide_number").map(WorldwideNumber::new),
                StoredNumbers.read(row));
    }

    private static CodedDrug drug(ResultSet row) throws SQLException {
        var mention = new DrugMention(
                text(row, "name"),
                text(row, "code").map(DrugCode::parse),
                text(row, "ingredient").map(SpokenName::new),
                required(Role.class, row, "role"),
                code(Route.class, row, "route"),
                UseColumn.read(text(row, "use")));
        return new CodedDrug(mention, text(row, "drug_id").map(DrugId::new), method(row));
    }

    private static CodedReaction reaction(ResultSet row) throws SQLException {
        return new CodedReaction(
                new ReactionMention(
                        row.getString("reported"), CourseColumn.read(text(row, "course")), meddra(row, "meddra_sent")),
                text(row, "term").map(ReactionTerm::new),
                method(row),
                meddra(row));
    }

    private static Optional<CodingMethod> method(ResultSet row) throws SQLException {
        return text(row, "coded_by").flatMap(CodingMethod::of);
    }

    private static Optional<MeddraCoding> meddra(ResultSet row) throws SQLException {
        var pt = meddra(row, "meddra_pt");
        var version = new MeddraVersion(row.getInt("meddra_version"));
        return meddra(row, "meddra_llt").flatMap(llt -> pt.map(of -> new MeddraCoding(llt, of, version)));
    }

    private static Optional<MeddraCode> meddra(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(MeddraCode::new);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }
}
