package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import theriac.interaction.drug.Drug;

/// All that a list holds of one drug by one route, in amounts or in micrograms per hour.
record Course(Drug drug, String route, boolean perHour, List<Entry> entries) {

    /// One place of the list.
    record Entry(int position, Intake intake) {

        /// The single dose in micrograms, or what a patch gives in micrograms per hour.
        Optional<BigDecimal> single() {
            return intake.dose().flatMap(dose -> Mass.of(dose.single(), dose.perMilliliter()));
        }

        /// What it amounts to in a day, in micrograms; of a patch still what it gives in an hour.
        Optional<BigDecimal> daily() {
            return isPerHour()
                    ? single()
                    : single().flatMap(one ->
                            intake.dose().flatMap(Dose::timesPerDay).map(one::multiply));
        }

        /// Whether it is given by the hour.
        boolean isPerHour() {
            return intake.dose().filter(dose -> Mass.isPerHour(dose.single())).isPresent();
        }

        List<Integer> positions() {
            return List.of(position);
        }
    }

    /// The same course with some of its entries.
    Course of(List<Entry> some) {
        return new Course(drug, route, perHour, some);
    }

    List<Integer> positions() {
        return entries.stream().map(Entry::position).toList();
    }

    List<Entry> dosed() {
        return entries.stream().filter(entry -> entry.single().isPresent()).toList();
    }

    /// What is certainly taken in a day: a dose of unknown frequency counts once.
    BigDecimal atLeastDaily() {
        return dosed().stream()
                .map(entry -> entry.daily().orElse(entry.single().orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean everyFrequencyKnown() {
        return dosed().stream().allMatch(entry -> entry.daily().isPresent());
    }
}
