package theriac.contracts.hospital;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Something that happened to a patient's medication, as a hospital posts it to `/medication-events` or writes
/// it to its topic `hospital.medication-event.v1.<sender>`. Who sent it is told by the token or the topic,
/// never by the body.
///
/// @param senderEventId the sender's own number of the event: the same number has no second effect
/// @param type `started`, `changed`, `held`, `resumed`, `omitted`, `refused`, `supply-ended`, `renewed`, `switched`,
///   `stopped` or `absent-at-admission`
/// @param occurredAt when it happened, with its offset; events may arrive late and in any order
/// @param courseId the sender's number of the order or course; events without one belong to the patient's
///   course of that drug
/// @param dosage what is taken from now on, for `started`, `changed`, `resumed`, `renewed`
/// @param supplyDays for how many days what was dispensed lasts
/// @param reason why it was stopped, held or omitted: `completed`, `tapered`, `ineffective`, `adverse-reaction`,
///   `toxicity`, `encephalopathy`, `anaphylaxis`, `delivery-failure`, `procedure`, `patient-decision`, `supply` or
///   `other`
/// @param switchedTo what replaces it, for `switched`
public record MedicationEventV1(
        String senderEventId,
        String type,
        Instant occurredAt,
        Patient patient,
        @Nullable String courseId,
        Medication medication,
        @Nullable Dosage dosage,
        @Nullable Integer supplyDays,
        @Nullable String reason,
        @Nullable Replacement switchedTo) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "hospital.medication-event.v1";

    /// Whose medication it is.
    public record Patient(Identifier identifier) {}

    /// An identifier of the patient's at the sender; kept encrypted, published only as a reference.
    ///
    /// @param system the URI of the numbering system
    public record Identifier(String system, String value) {}

    /// A drug or a product of it: a name, a code, or both.
    public record Medication(
            @Nullable String name, @Nullable Code code) {}

    /// A code of a drug: system `rxnorm`, `atc` or `unii`.
    public record Code(String system, String code) {}

    /// How it is taken. The amount of a liquid needs its concentration to be compared.
    ///
    /// @param dose one dose
    /// @param timesPerDay how often a day; absent for a continuous delivery, whose dose is that of a day
    /// @param asNeeded whether it is taken only when needed
    public record Dosage(
            Amount dose,
            @Nullable Concentration concentration,
            @Nullable BigDecimal timesPerDay,
            @Nullable String route,
            @Nullable Boolean asNeeded) {}

    /// An amount: `mg`, `microgram` or `mL`.
    public record Amount(BigDecimal value, String unit) {}

    /// How much of the drug, in `mg` or `microgram`, one mL holds.
    public record Concentration(BigDecimal value, String unit) {}

    /// The product that replaces another one.
    public record Replacement(
            Medication medication, @Nullable Dosage dosage) {}
}
