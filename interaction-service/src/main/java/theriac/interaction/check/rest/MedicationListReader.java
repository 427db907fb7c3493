package theriac.interaction.check.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.http.Problem.Violation;
import theriac.interaction.check.MedicationList;
import theriac.interaction.check.rest.InteractionCheckBody.CodeBody;
import theriac.interaction.check.rest.InteractionCheckBody.MedicationBody;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCode;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;

/// Reads a body into a medication list, or refuses it and names everything that is wrong with it.
final class MedicationListReader {

    static final int MOST_MEDICATIONS = 200;
    static final int LONGEST_TEXT = 500;

    private final List<Violation> violations = new ArrayList<>();

    private MedicationListReader() {}

    /// @throws Problem 400 with a violation for each field that is wrong
    static MedicationList read(InteractionCheckBody body) {
        var reader = new MedicationListReader();
        var medications = reader.medications(body.medications());
        var alcoholUse = reader.alcoholUse(body.alcoholUse());
        if (!reader.violations.isEmpty()) {
            throw Problem.invalid(reader.violations);
        }
        return new MedicationList(medications, alcoholUse, Patient.UNKNOWN);
    }

    private List<Designation> medications(@Nullable List<@Nullable MedicationBody> medications) {
        if (medications == null || medications.isEmpty() || medications.size() > MOST_MEDICATIONS) {
            wrong("/medications", "must hold 1 to " + MOST_MEDICATIONS + " medications");
            return List.of();
        }
        var designations = new ArrayList<Designation>();
        for (var position = 0; position < medications.size(); position++) {
            designation("/medications/" + position, medications.get(position)).ifPresent(designations::add);
        }
        return designations;
    }

    private Optional<Designation> designation(String pointer, @Nullable MedicationBody medication) {
        if (medication == null || (medication.name() == null && medication.code() == null)) {
            wrong(pointer, "must have a name, a code or both");
            return Optional.empty();
        }
        var name = text(pointer + "/name", medication.name());
        var code = Optional.ofNullable(medication.code()).flatMap(given -> code(pointer + "/code", given));
        return name.isEmpty() && code.isEmpty() ? Optional.empty() : Optional.of(new Designation(name, code));
    }

    private Optional<DrugCode> code(String pointer, CodeBody code) {
        var system = Optional.ofNullable(code.system()).flatMap(CodeSystem::named);
        if (system.isEmpty()) {
            wrong(pointer + "/system", "must be one of rxnorm, atc, unii");
        }
        if (code.code() == null) {
            wrong(pointer + "/code", "is missing");
        }
        var value = text(pointer + "/code", code.code());
        return system.flatMap(known -> value.map(text -> new DrugCode(known, text)));
    }

    private Optional<String> text(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            wrong(pointer, "must be 1 to " + LONGEST_TEXT + " characters, not only spaces");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    private AlcoholUse alcoholUse(@Nullable String name) {
        if (name == null) {
            return AlcoholUse.UNKNOWN;
        }
        var use = AlcoholUse.named(name);
        if (use.isEmpty()) {
            wrong("/alcoholUse", "must be one of " + everyUse());
        }
        return use.orElse(AlcoholUse.UNKNOWN);
    }

    private static String everyUse() {
        return Arrays.stream(AlcoholUse.values()).map(AlcoholUse::toString).collect(Collectors.joining(", "));
    }

    private void wrong(String pointer, String detail) {
        violations.add(new Violation(pointer, detail));
    }
}
