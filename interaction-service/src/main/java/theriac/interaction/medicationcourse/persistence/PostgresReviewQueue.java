package theriac.interaction.medicationcourse.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.medicationcourse.ReviewQueue;
import theriac.patientreference.PatientReference;

/// The time of the next look stands with the patient, whose row is locked anyway.
@ApplicationScoped
class PostgresReviewQueue implements ReviewQueue {

    private final Rows rows;

    PostgresReviewQueue(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<PatientReference> due(Instant now, int most) {
        return rows.query(
                "select patient_reference from medicated_patient where review_due <= ? order by review_due limit ?",
                row -> new PatientReference(row.getString(1)),
                column(now),
                most);
    }

    @Override
    public Optional<String> lockIfDue(PatientReference patient, Instant now) {
        return rows.query("""
                        select site from medicated_patient where patient_reference = ? and review_due <= ?
                        for update skip locked""", row -> row.getString(1), patient.value(), column(now)).stream()
                .findFirst();
    }

    @Override
    public void lookAgain(PatientReference patient, Optional<Instant> at, boolean allRecognised) {
        rows.update(
                "update medicated_patient set review_due = ?, all_recognised = ? where patient_reference = ?",
                at.map(PostgresReviewQueue::column).orElse(null),
                allRecognised,
                patient.value());
    }

    @Override
    public void postpone(PatientReference patient, Instant until) {
        rows.update(
                "update medicated_patient set review_due = ? where patient_reference = ? and review_due < ?",
                column(until),
                patient.value(),
                column(until));
    }

    @Override
    public void lookAgainAtUnrecognised(Instant at) {
        rows.update("""
                update medicated_patient set review_due = ?
                where patient_reference in (
                    select patient_reference from medicated_patient
                    where not all_recognised and (review_due is null or review_due > ?)
                    for update skip locked)""", column(at), column(at));
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
