package theriac.interaction.alert.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import theriac.interaction.alert.About;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.AlertId;
import theriac.interaction.alert.OverrideReason;
import theriac.interaction.alert.Overriding;
import theriac.interaction.alert.Resolution;
import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.Coded;
import theriac.patientreference.PatientReference;

/// Reads rows of the table `medication_alert`.
final class AlertRow {

    static final String SELECT = """
            select alert_id, patient_reference, site, drug_id, drug_name, revision, raised_at, changed_at, document,
                resolution, override_reason, override_by, override_at
            from medication_alert""";

    private AlertRow() {}

    /// The alert without the comment of an override.
    static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                new AlertId(row.getObject("alert_id", UUID.class)),
                row.getLong("revision"),
                new About(
                        new PatientReference(row.getString("patient_reference")),
                        row.getString("site"),
                        new DrugId(row.getString("drug_id")),
                        row.getString("drug_name")),
                FindingDocument.read(row.getString("document")),
                new Alert.Times(instant(row, "raised_at"), instant(row, "changed_at")),
                overriding(row),
                Optional.ofNullable(row.getString("resolution"))
                        .map(code -> Coded.of(Resolution.class, code).orElseThrow()));
    }

    private static Optional<Overriding> overriding(ResultSet row) throws SQLException {
        var reason = row.getString("override_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Overriding(
                        Coded.of(OverrideReason.class, reason).orElseThrow(),
                        row.getString("override_by"),
                        instant(row, "override_at"),
                        Optional.empty()));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
