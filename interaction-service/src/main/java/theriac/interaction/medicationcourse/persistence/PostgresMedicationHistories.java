package theriac.interaction.medicationcourse.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;
import theriac.interaction.medicationcourse.EventFormat;
import theriac.interaction.medicationcourse.EventNumber;
import theriac.interaction.medicationcourse.MedicationEvent;
import theriac.interaction.medicationcourse.MedicationHistories;
import theriac.interaction.medicationcourse.PatientIdentifier;
import theriac.interaction.medicationcourse.SentEvent;
import theriac.patientreference.PatientReference;

/// One row per event and one per patient, whose lock orders all that is written about them.
@ApplicationScoped
class PostgresMedicationHistories implements MedicationHistories {

    private final Rows rows;
    private final Vault vault;
    private final EventFormat format;
    private final Clock clock;

    PostgresMedicationHistories(Rows rows, Vault vault, EventFormat format, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.format = format;
        this.clock = clock;
    }

    /// What is kept under a number; without patient and document when it was forgotten.
    private record Kept(Optional<String> patient, Optional<String> document) {

        boolean says(SentEvent event) {
            return patient.isEmpty()
                    || (patient.get().equals(event.patient().value())
                            && document.filter(event.document()::equals).isPresent());
        }
    }

    @Override
    public void lock(PatientReference patient, String site) {
        rows.update("""
                insert into medicated_patient (patient_reference, site, subject) values (?, ?, ?)
                on conflict (patient_reference) do nothing""", patient.value(), site, "medicated-patient/" + UUID.randomUUID());
        rows.query(
                "select 1 from medicated_patient where patient_reference = ? for update",
                row -> row.getInt(1),
                patient.value());
    }

    @Override
    public void dropIfEmpty(PatientReference patient) {
        rows.update("""
                delete from medicated_patient patient
                where patient_reference = ?
                and not exists (select from medication_event event
                                where event.patient_reference = patient.patient_reference)""", patient.value());
    }

    /// Another patient's event may take the same number at the same time: the table decides who was first.
    @Override
    public Addition add(SentEvent event) {
        var kept = keptAs(event.event().number());
        if (kept.isEmpty() && insert(event, event.event().number()) == 1) {
            return Addition.ADDED;
        }
        return kept.or(() -> keptAs(event.event().number()))
                        .filter(one -> one.says(event))
                        .isPresent()
                ? Addition.SAME_AS_KEPT
                : Addition.OTHER_THAN_KEPT;
    }

    private Optional<Kept> keptAs(EventNumber number) {
        return rows
                .query(
                        "select patient_reference, document from medication_event"
                                + " where sender = ? and sender_event_id = ?",
                        row -> new Kept(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
                        number.sender(),
                        number.id())
                .stream()
                .findFirst();
    }

    private int insert(SentEvent event, EventNumber number) {
        return rows.update(
                """
                insert into medication_event
                    (sender, sender_event_id, patient_reference, occurred_at, received_at, document, identifier)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (sender, sender_event_id) do nothing""",
                number.sender(),
                number.id(),
                event.patient().value(),
                event.event().told().at().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                event.document(),
                vault.seal(subjectOf(event.patient()).orElseThrow(), written(event.identifier()))
                        .bytes());
    }

    @Override
    public List<MedicationEvent> of(PatientReference patient) {
        return rows.query(
                "select sender, document from medication_event where patient_reference = ?",
                row -> format.restore(row.getString(1), row.getString(2)),
                patient.value());
    }

    @Override
    public Optional<KnownPatient> find(PatientReference patient) {
        return rows
                .query(
                        "select site, subject from medicated_patient where patient_reference = ? for update",
                        row -> new KnownPatient(row.getString(1), row.getString(2)),
                        patient.value())
                .stream()
                .findFirst();
    }

    @Override
    public boolean forget(PatientReference patient) {
        var subject = subjectOf(patient);
        subject.ifPresent(vault::forget);
        rows.update("""
                update medication_event
                set patient_reference = null, document = null, identifier = null, occurred_at = null
                where patient_reference = ?""", patient.value());
        rows.update("delete from medicated_patient where patient_reference = ?", patient.value());
        return subject.isPresent();
    }

    private Optional<SubjectId> subjectOf(PatientReference patient) {
        return find(patient).map(KnownPatient::subject).map(SubjectId::new);
    }

    private static byte[] written(PatientIdentifier identifier) {
        return (identifier.system() + "\n" + identifier.value()).getBytes(StandardCharsets.UTF_8);
    }
}
