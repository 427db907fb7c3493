package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.interaction.check.rest.InteractionCheckBody.AmountBody;
import theriac.interaction.check.rest.InteractionCheckBody.ConcentrationBody;
import theriac.interaction.check.rest.InteractionCheckBody.MedicationBody;
import theriac.interaction.check.rest.InteractionCheckBody.PreviousDoseBody;
import theriac.interaction.dose.Dose;
import theriac.interaction.dose.Frequency;
import theriac.interaction.drug.Quantity;

/// Reads how much of a medication is taken.
final class DoseReader {

    private static final String DOSE_UNITS = "mg, microgram, mL, microgram/h";

    private final Fields fields;

    DoseReader(Fields fields) {
        this.fields = fields;
    }

    Optional<Dose> read(String pointer, MedicationBody body) {
        var amount = Optional.ofNullable(body.dose()).flatMap(given -> amount(pointer + "/dose", given));
        if (body.dose() == null) {
            needsADose(pointer + "/concentration", body.concentration());
            needsADose(pointer + "/previousDose", body.previousDose());
        }
        var concentration = Optional.ofNullable(body.concentration())
                .flatMap(given -> concentration(pointer + "/concentration", given));
        var previous =
                Optional.ofNullable(body.previousDose()).flatMap(given -> previous(pointer + "/previousDose", given));
        var times = timesPerDay(pointer, body);
        return amount.map(single -> new Dose(single, concentration, times, previous));
    }

    private void needsADose(String pointer, @Nullable Object given) {
        if (given != null) {
            fields.wrong(pointer, "needs a dose beside it");
        }
    }

    private Optional<Quantity> amount(String pointer, AmountBody amount) {
        return quantity(pointer, amount.value(), unit(amount.unit()), DOSE_UNITS);
    }

    private Optional<Dose.Previous> previous(String pointer, PreviousDoseBody previous) {
        var since = fields.past(pointer + "/since", previous.since());
        return quantity(pointer, previous.value(), unit(previous.unit()), DOSE_UNITS)
                .map(single -> new Dose.Previous(single, since));
    }

    private Optional<Quantity> concentration(String pointer, ConcentrationBody concentration) {
        var unit = Optional.ofNullable(concentration.unit())
                .filter(given -> given.matches(".+/\\s*m[lL]"))
                .flatMap(given -> unit(given.substring(0, given.lastIndexOf('/'))))
                .filter(mass -> mass.equals("mg") || mass.equals("microgram"));
        return quantity(pointer, concentration.value(), unit, "mg/mL, microgram/mL");
    }

    private Optional<Quantity> quantity(
            String pointer, @Nullable BigDecimal value, Optional<String> unit, String possible) {
        if (unit.isEmpty()) {
            fields.wrong(pointer + "/unit", "must be one of " + possible);
        }
        return fields.amount(pointer + "/value", value)
                .flatMap(number -> unit.map(known -> new Quantity(number, known)));
    }

    private static Optional<String> unit(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        return switch (written.strip()) {
            case "mg" -> Optional.of("mg");
            case "microgram", "micrograms", "mcg", "ug", "\u00b5g", "\u03bcg" -> Optional.of("microgram");
            case "mL", "ml" -> Optional.of("mL");
            case "microgram/h", "micrograms/h", "mcg/h", "ug/h", "\u00b5g/h", "\u03bcg/h" -> Optional.of("microgram/h");
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> timesPerDay(String pointer, MedicationBody body) {
        var stated = fields.between(pointer + "/timesPerDay", body.timesPerDay(), "0.01", "48");
        var frequency = fields.text(pointer + "/frequency", body.frequency()).flatMap(Frequency::timesPerDay);
        var contradict = stated.isPresent()
                && frequency.filter(times -> times.compareTo(stated.get()) != 0).isPresent();
        if (contradict) {
            fields.wrong(pointer + "/frequency", "contradicts timesPerDay");
        }
        return stated.or(() -> frequency);
    }
}
