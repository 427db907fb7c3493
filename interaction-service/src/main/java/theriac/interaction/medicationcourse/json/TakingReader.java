package theriac.interaction.medicationcourse.json;

import java.math.BigDecimal;
import java.util.Optional;

import theriac.interaction.medicationcourse.CourseEvent.Taking;
import theriac.interaction.medicationcourse.Mass;
import theriac.interaction.medicationcourse.Route;

/// Reads how a medication is taken into the amount of a day. What is taken only when needed has none that is known.
final class TakingReader {

    private static final int LONGEST_ROUTE = 50;
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(96);

    private TakingReader() {}

    static Optional<Taking> read(Field dosage) {
        return dosage.object().map(TakingReader::taking);
    }

    private static Taking taking(Field dosage) {
        var route = dosage.at("route").text(LONGEST_ROUTE).map(Route::new).orElse(Route.NOT_STATED);
        var asNeeded = dosage.at("asNeeded").yesOrNo().orElse(false);
        var dose = dose(dosage);
        var times = dosage.at("timesPerDay");
        var timesPerDay = times.amount();
        if (timesPerDay.filter(many -> many.compareTo(MOST_TIMES) > 0).isPresent()) {
            times.refuse("must be at most 96");
        }
        var daily = dose.map(one -> one.times(timesPerDay.orElse(BigDecimal.ONE)));
        return new Taking(route, asNeeded ? Optional.empty() : daily);
    }

    private static Optional<Mass> dose(Field dosage) {
        var dose = dosage.at("dose").requiredObject();
        var concentration = dosage.at("concentration").object().flatMap(TakingReader::mass);
        if (dose.isEmpty()) {
            return Optional.empty();
        }
        if (!"mL".equals(dose.get().at("unit").node().textValue())) {
            return mass(dose.get());
        }
        var millilitres = dose.get().at("value").requiredAmount();
        if (dosage.at("concentration").isAbsent()) {
            return dosage.at("concentration").refuse("is required for a dose in mL");
        }
        return concentration.flatMap(one -> millilitres.map(one::times));
    }

    private static Optional<Mass> mass(Field amount) {
        var unit = amount.at("unit");
        var value = amount.at("value").requiredAmount();
        return switch (unit.requiredText(20).orElse("")) {
            case "mg" -> value.map(Mass::milligrams);
            case "microgram" -> value.map(Mass::new);
            case "" -> Optional.empty();
            default -> unit.refuse(pointerAllows(amount));
        };
    }

    private static String pointerAllows(Field amount) {
        return amount.pointer().endsWith("concentration")
                ? "must be mg or microgram, for one mL"
                : "must be mg, microgram or mL";
    }
}
