package theriac.interaction.check.rest;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.interaction.check.Medication;
import theriac.interaction.check.rest.InteractionCheckBody.CodeBody;
import theriac.interaction.check.rest.InteractionCheckBody.MedicationBody;
import theriac.interaction.dose.Intake;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCode;

/// Reads one medication.
final class MedicationReader {

    private final Fields fields;
    private final DoseReader doses;

    MedicationReader(Fields fields) {
        this.fields = fields;
        this.doses = new DoseReader(fields);
    }

    Optional<Medication> read(String pointer, @Nullable MedicationBody body) {
        if (body == null || (body.name() == null && body.code() == null)) {
            fields.wrong(pointer, "must have a name, a code or both");
            return Optional.empty();
        }
        var intake = intake(pointer, body);
        return designation(pointer, body).map(designation -> new Medication(designation, intake));
    }

    private Optional<Designation> designation(String pointer, MedicationBody body) {
        var name = fields.text(pointer + "/name", body.name());
        var code = Optional.ofNullable(body.code()).flatMap(given -> code(pointer + "/code", given));
        return name.isEmpty() && code.isEmpty() ? Optional.empty() : Optional.of(new Designation(name, code));
    }

    private Intake intake(String pointer, MedicationBody body) {
        var start = body.start();
        var stop = body.stop();
        if (start != null && stop != null && stop.isBefore(start)) {
            fields.wrong(pointer + "/stop", "must not be before start");
        }
        return new Intake(
                fields.text(pointer + "/route", body.route()).map(MedicationReader::slug),
                doses.read(pointer, body),
                Optional.ofNullable(start),
                Optional.ofNullable(stop));
    }

    private static String slug(String route) {
        var slug = route.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return switch (slug) {
            case "po", "by-mouth", "per-os", "oral-route" -> "oral";
            case "iv" -> "intravenous";
            case "im" -> "intramuscular";
            case "it" -> "intrathecal";
            default -> slug;
        };
    }

    private Optional<DrugCode> code(String pointer, CodeBody code) {
        var system = Optional.ofNullable(code.system()).flatMap(CodeSystem::named);
        if (system.isEmpty()) {
            fields.wrong(pointer + "/system", "must be one of rxnorm, atc, unii");
        }
        if (code.code() == null) {
            fields.wrong(pointer + "/code", "is missing");
        }
        var value = fields.text(pointer + "/code", code.code());
        return system.flatMap(known -> value.map(text -> new DrugCode(known, text)));
    }
}
