package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import theriac.interaction.drug.Drug;

/// All that a list holds of one drug by one route.
record Course(Drug drug, String route, List<Entry> entries) {

    /// One place of the list.
    record Entry(int position, Intake intake) {

        /// The single dose in micrograms.
        Optional<BigDecimal> single() {
            return intake.dose().flatMap(dose -> Mass.of(dose.single(), dose.perMilliliter()));
        }

        /// What it amounts to in a day, in micrograms.
        Optional<BigDecimal> daily() {
            return single().flatMap(
                            one -> intake.dose().orElseThrow().timesPerDay().map(one::multiply));
        }

        List<Integer> positions() {
            return List.of(position);
        }
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
