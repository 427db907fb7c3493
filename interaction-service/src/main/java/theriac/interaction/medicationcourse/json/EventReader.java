package theriac.interaction.medicationcourse.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCode;
import theriac.interaction.medicationcourse.CourseEvent;
import theriac.interaction.medicationcourse.EventNumber;
import theriac.interaction.medicationcourse.EventType;
import theriac.interaction.medicationcourse.MedicationEvent;
import theriac.interaction.medicationcourse.MedicationEvent.Replacement;
import theriac.interaction.medicationcourse.StopReason;

/// Reads what an event tells about the medication, each field where it stands.
///
/// @param now what lies later has not happened; a clock may be some minutes ahead
record EventReader(String sender, Instant now) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_CODE = 50;
    private static final int MOST_SUPPLY_DAYS = 1000;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Instant NOT_BEFORE = Instant.parse("1950-01-01T00:00:00Z");

    /// The event, or empty when something in it was noted as wrong.
    Optional<MedicationEvent> read(Field root) {
        var id = root.at("senderEventId").requiredText(EventNumber.MAX_LENGTH);
        var type = root.at("type").isAbsent()
                ? root.at("type").<EventType>refuse("is required")
                : root.at("type").code(EventType.class);
        var at = moment(root.at("occurredAt"));
        var order = root.at("courseId").text(EventNumber.MAX_LENGTH);
        var medication = root.at("medication").requiredObject().flatMap(EventReader::designation);
        var taking = TakingReader.read(root.at("dosage"));
        var supply = root.at("supplyDays").wholeNumber(1, MOST_SUPPLY_DAYS);
        var reason = root.at("reason").code(StopReason.class);
        var replacement = replacement(root, type);
        if (!root.violations().isEmpty()) {
            return Optional.empty();
        }
        var number = new EventNumber(sender, id.orElseThrow());
        var told =
                new CourseEvent(number.toString(), type.orElseThrow(), at.orElseThrow(), order, taking, supply, reason);
        return Optional.of(new MedicationEvent(number, medication.orElseThrow(), told, replacement));
    }

    private Optional<Instant> moment(Field field) {
        var at = field.requiredMoment();
        if (at.filter(moment -> moment.isAfter(now.plus(CLOCKS_DIFFER))).isPresent()) {
            return field.refuse("must not be in the future");
        }
        return at.filter(moment -> moment.isBefore(NOT_BEFORE)).isPresent()
                ? field.refuse("must not be before 1950")
                : at;
    }

    private static Optional<Replacement> replacement(Field root, Optional<EventType> type) {
        var field = root.at("switchedTo");
        boolean isSwitch = type.filter(EventType.SWITCHED::equals).isPresent();
        if (isSwitch && field.isAbsent()) {
            return field.refuse("is required for switched");
        }
        if (type.isPresent() && !isSwitch && !field.isAbsent()) {
            return field.refuse("is only for switched");
        }
        return field.object()
                .flatMap(to -> to.at("medication")
                        .requiredObject()
                        .flatMap(EventReader::designation)
                        .map(medication -> new Replacement(medication, TakingReader.read(to.at("dosage")))));
    }

    private static Optional<Designation> designation(Field medication) {
        var name = medication.at("name").text(LONGEST_NAME);
        var code = medication.at("code").object().flatMap(EventReader::code);
        if (medication.at("name").isAbsent() && medication.at("code").isAbsent()) {
            return medication.refuse("must have a name or a code");
        }
        return name.isPresent() || code.isPresent() ? Optional.of(new Designation(name, code)) : Optional.empty();
    }

    private static Optional<DrugCode> code(Field code) {
        var systemField = code.at("system");
        var named = systemField.requiredText(LONGEST_CODE);
        var system = named.flatMap(CodeSystem::named);
        if (named.isPresent() && system.isEmpty()) {
            systemField.refuse("must be one of rxnorm, atc, unii");
        }
        var value = code.at("code").requiredText(LONGEST_CODE);
        return system.flatMap(of -> value.map(is -> new DrugCode(of, is)));
    }
}
