package theriac.interaction.alert.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.AlertId;
import theriac.interaction.alert.Alerts;
import theriac.interaction.alert.Overriding;
import theriac.interaction.alert.State;
import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.rule.Severity;
import theriac.patientreference.PatientReference;

/// One row per alert as it stands and one per revision.
@ApplicationScoped
class PostgresAlerts implements Alerts {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Rows rows;
    private final Vault vault;

    PostgresAlerts(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public List<Alert> of(PatientReference patient) {
        return rows.query(
                AlertRow.SELECT + " where patient_reference = ? order by raised_at desc, alert_id desc",
                AlertRow::read,
                patient.value());
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return rows.query(AlertRow.SELECT + " where alert_id = ?", AlertRow::read, id.value()).stream()
                .findFirst()
                .map(this::withComment);
    }

    private Alert withComment(Alert alert) {
        var comment = rows
                .query(
                        """
                        select override_comment, subject from medication_alert join medicated_patient
                        using (patient_reference) where alert_id = ? and override_comment is not null""",
                        row -> vault.open(new SubjectId(row.getString(2)), new Sealed(row.getBytes(1))),
                        alert.id().value())
                .stream()
                .flatMap(Optional::stream)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst();
        var overridden =
                alert.overridden().map(answer -> new Overriding(answer.reason(), answer.by(), answer.at(), comment));
        return new Alert(
                alert.id(),
                alert.revision(),
                alert.about(),
                alert.finding(),
                alert.times(),
                overridden,
                alert.resolved());
    }

    @Override
    public List<Revision> revisionsOf(AlertId id) {
        return rows.query(
                "select * from medication_alert_revision where alert_id = ? order by revision",
                row -> new Revision(
                        row.getLong("revision"),
                        Coded.of(State.class, row.getString("state")).orElseThrow(),
                        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                        row.getString("rule") + "/" + row.getInt("rule_version"),
                        AlertRow.instant(row, "changed_at"),
                        Optional.ofNullable(row.getString("reason")),
                        row.getString("actor")),
                id.value());
    }

    @Override
    public List<Alert> list(Filter filter, Optional<Place> after, int most) {
        if (filter.kind().filter(kind -> !kind.equals(Alert.KIND)).isPresent()) {
            return List.of();
        }
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        filter.site().ifPresent(site -> and("site = ?", site, conditions, parameters));
        filter.patient().ifPresent(of -> and("patient_reference = ?", of.value(), conditions, parameters));
        filter.state().ifPresent(state -> and("state = ?", state.code(), conditions, parameters));
        filter.severity().ifPresent(severity -> and("severity = ?", severity.toString(), conditions, parameters));
        filter.since().ifPresent(since -> and("changed_at >= ?", column(since), conditions, parameters));
        after.ifPresent(place -> {
            conditions.add("(raised_at, alert_id) < (?, ?)");
            parameters.add(column(place.raisedAt()));
            parameters.add(place.id().value());
        });
        parameters.add(most);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return rows.query(
                AlertRow.SELECT + where + " order by raised_at desc, alert_id desc limit ?",
                AlertRow::read,
                parameters.toArray());
    }

    @Override
    public List<AlertId> ids(Optional<AlertId> after, int most) {
        return rows.query(
                "select alert_id from medication_alert where alert_id > ? order by alert_id limit ?",
                row -> new AlertId(row.getObject(1, UUID.class)),
                after.map(AlertId::value).orElse(BEFORE_ALL),
                most);
    }

    /// Patients are locked in the order in which everybody locks several.
    @Override
    public List<Alert> lock(Collection<AlertId> ids) {
        var wanted = ids.stream().map(AlertId::toString).toArray(String[]::new);
        var _ = rows.query("""
                select 1 from medicated_patient where patient_reference in
                    (select patient_reference from medication_alert where alert_id = any(?::uuid[]))
                order by patient_reference collate "C" for update""", row -> row.getInt(1), (Object) wanted);
        return rows.query(
                AlertRow.SELECT + " where alert_id = any(?::uuid[]) order by alert_id", AlertRow::read, (Object)
                        wanted);
    }

    private static void and(String condition, Object value, List<String> conditions, List<Object> parameters) {
        conditions.add(condition);
        parameters.add(value);
    }

    @Override
    public void add(Alert alert, String actor) {
        var about = alert.about();
        var rule = alert.finding().rule(about.drug());
        rows.update(
                """
                insert into medication_alert
                    (alert_id, patient_reference, site, drug_id, drug_name, cause, revision, state, severity, rule,
                     rule_version, raised_at, changed_at, document, resolution)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                alert.id().value(),
                about.patient().value(),
                about.site(),
                about.drug().value(),
                about.drugName(),
                alert.finding().cause(),
                alert.revision(),
                alert.state().code(),
                alert.finding().severity().toString(),
                rule.id(),
                rule.version(),
                column(alert.times().raisedAt()),
                column(alert.times().changedAt()),
                FindingDocument.written(alert.finding()),
                resolution(alert));
        addRevision(alert, actor);
    }

    @Override
    public void replace(Alert before, Alert after, String actor) {
        var isNewAnswer = after.overridden().isPresent() && !after.overridden().equals(before.overridden());
        if (isNewAnswer) {
            answer(after, after.overridden().get());
        }
        var rule = after.finding().rule(after.about().drug());
        rows.update(
                """
                update medication_alert set cause = ?, revision = ?, state = ?, severity = ?, rule = ?,
                    rule_version = ?, changed_at = ?, document = ?, resolution = ?
                where alert_id = ?""",
                after.finding().cause(),
                after.revision(),
                after.state().code(),
                after.finding().severity().toString(),
                rule.id(),
                rule.version(),
                column(after.times().changedAt()),
                FindingDocument.written(after.finding()),
                resolution(after),
                after.id().value());
        if (after.overridden().isEmpty()) {
            rows.update("""
                    update medication_alert set override_reason = null, override_by = null, override_at = null,
                        override_comment = null
                    where alert_id = ? and override_reason is not null""", after.id().value());
        }
        if (after.revision() > before.revision()) {
            addRevision(after, actor);
        }
    }

    private void answer(Alert alert, Overriding answer) {
        rows.update(
                """
                update medication_alert set override_reason = ?, override_by = ?, override_at = ?, override_comment = ?
                where alert_id = ?""",
                answer.reason().code(),
                answer.by(),
                column(answer.at()),
                answer.comment().map(comment -> sealed(alert, comment)).orElse(null),
                alert.id().value());
    }

    private byte[] sealed(Alert alert, String comment) {
        var subject = rows.query(
                        "select subject from medicated_patient where patient_reference = ?",
                        row -> new SubjectId(row.getString(1)),
                        alert.about().patient().value())
                .getFirst();
        return vault.seal(subject, comment.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private void addRevision(Alert alert, String actor) {
        var rule = alert.finding().rule(alert.about().drug());
        rows.update(
                """
                insert into medication_alert_revision
                    (alert_id, revision, state, severity, rule, rule_version, changed_at, reason, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                alert.id().value(),
                alert.revision(),
                alert.state().code(),
                alert.finding().severity().toString(),
                rule.id(),
                rule.version(),
                column(alert.times().changedAt()),
                alert.reason().orElse(null),
                actor);
    }

    private static @Nullable String resolution(Alert alert) {
        return alert.resolved().map(Coded::code).orElse(null);
    }

    @Override
    public List<AlertId> forget(PatientReference patient) {
        rows.update("""
                insert into forgotten_alert (site, rule, rule_version, state, override_reason, resolution, linked_cases)
                select site, rule, rule_version, state, override_reason, resolution,
                    (select count(*) from linked_case where linked_case.alert_id = alert.alert_id::text)
                from medication_alert alert where patient_reference = ?""", patient.value());
        rows.update("""
                update linked_case set alert_id = null
                where alert_id in (select alert_id::text from medication_alert where patient_reference = ?)""", patient.value());
        return rows.query(
                "delete from medication_alert where patient_reference = ? returning alert_id",
                row -> new AlertId(row.getObject(1, UUID.class)),
                patient.value());
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
