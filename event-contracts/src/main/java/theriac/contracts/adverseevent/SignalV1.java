package theriac.contracts.adverseevent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The whole state of one statistic of disproportionate reporting on `adverse-event.signal.v1`, keyed by
/// `signalId`, from the first time that it crossed a screen. It is called a signal by what assessors make of
/// it.
///
/// @param revision rises by one with each crossing or decision; readers keep the highest and ignore the rest
/// @param state `new`, `under-review`, `confirmed`, `refuted` or `closed`
/// @param drugId the catalog's drug
/// @param otherDrugId the second drug of a pair; absent when it is about one drug, or about one drug with alcohol
/// @param withAlcohol whether it is about the drug together with alcohol
/// @param reaction the platform's reaction term
/// @param listed whether the reference document in force lists the reaction
/// @param background which collections were counted, such as `hospital` and `faers`
/// @param confirmation who confirmed it on what; present in the state `confirmed` alone
/// @param crossings when it crossed a screen, in either direction, oldest first
public record SignalV1(
        String signalId,
        long revision,
        String state,
        String drugId,
        @Nullable String otherDrugId,
        @Nullable Boolean withAlcohol,
        String reaction,
        @Nullable Boolean listed,
        List<String> background,
        Instant changedAt,
        @Nullable Confirmation confirmation,
        List<Crossing> crossings) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "adverse-event.signal.v1";

    /// What assessors confirmed it on, after removing duplicates.
    ///
    /// @param assessors how many people confirmed it, each by a decision of their own
    /// @param cases how many cases they reviewed
    /// @param reporters how many different reporters these cases came from
    public record Confirmation(Instant at, int assessors, int cases, int reporters) {}

    /// A screen was crossed.
    ///
    /// @param screen its name, such as `omega025`
    /// @param above whether the statistic rose over the threshold; false when it fell below it
    /// @param cases the count of cases with drug and reaction at that time
    /// @param expected the expected count; absent where it is undefined
    /// @param statistic the value that was compared with the threshold; absent where it is undefined, or
    ///   where it fell because the screen is no longer configured
    public record Crossing(
            Instant at,
            String screen,
            boolean above,
            long cases,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal statistic) {}
}
