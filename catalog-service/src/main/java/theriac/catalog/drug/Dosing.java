package theriac.catalog.drug;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The numbers of a dose rule. What the source does not state is absent.
///
/// @param start the first single dose, and how often a day it is given
/// @param step the largest rise of a single dose, and the shortest time in days between two rises
/// @param usualDailyLow lower end of the usual total a day
/// @param usualDailyHigh upper end of the usual total a day
/// @param dailyMaximum the most in 24 hours
/// @param timesPerDay over how many doses the daily total is spread
public record Dosing(
        @Nullable Start start,
        @Nullable Step step,
        @Nullable Quantity usualDailyLow,
        @Nullable Quantity usualDailyHigh,
        @Nullable Quantity singleMaximum,
        @Nullable Quantity dailyMaximum,
        @Nullable Integer timesPerDay) {

    /// No numbers at all, for a rule that only advises.
    public static final Dosing UNSTATED = new Dosing(null, null, null, null, null, null, null);

    /// How treatment begins.
    public record Start(Quantity dose, @Nullable Integer timesPerDay) {}

    /// How the dose rises.
    public record Step(Quantity rise, int intervalDays) {
        public Step {
            if (intervalDays < 1) {
                throw new IllegalArgumentException("a dose rises at most once a day");
            }
        }
    }

    public Dosing {
        if (timesPerDay != null && timesPerDay < 1) {
            throw new IllegalArgumentException("a dose is given once a day or more often");
        }
        var units = Stream.of(
                        start == null ? null : start.dose(),
                        step == null ? null : step.rise(),
                        usualDailyLow,
                        usualDailyHigh,
                        singleMaximum,
                        dailyMaximum)
                .filter(Objects::nonNull)
                .map(Quantity::unit)
                .distinct()
                .count();
        if (units > 1) {
            throw new IllegalArgumentException("the amounts of one dose rule share one unit");
        }
    }
}
