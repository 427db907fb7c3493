package theriac.catalog.drug;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// How a drug is stopped, and what follows when it is stopped otherwise.
///
/// @param id stable within the drug, such as `oral`
/// @param route absent when the rule holds for every route
/// @param afterDays from how many days of use on a stop needs the taper; absent when the source names no time
/// @param pace how fast the dose may fall; absent when no source gives numbers
/// @param withdrawal what a stop may bring; absent when no source describes it
/// @param urgentReviews when a taper is the wrong answer
/// @param note what the numbers cannot say, in one sentence
public record TaperRule(
        String id,
        @Nullable String route,
        Need need,
        @Nullable Integer afterDays,
        @Nullable Pace pace,
        @Nullable Withdrawal withdrawal,
        List<UrgentReview> urgentReviews,
        @Nullable String note,
        Source source) {

    /// Whether the drug may be stopped at once.
    public enum Need implements Kebab {
        /// It must not, other than to save the patient.
        REQUIRED,
        ADVISED,
        NOT_NEEDED
    }

    /// How fast a dose may fall. What the source does not state is absent.
    ///
    /// @param largestStepPercent of the daily dose before the step
    /// @param largestStep of the daily dose
    /// @param shortestIntervalDays between two steps
    /// @param shortestTaperDays from the first step to zero
    public record Pace(
            @Nullable BigDecimal largestStepPercent,
            @Nullable Quantity largestStep,
            @Nullable Integer shortestIntervalDays,
            @Nullable Integer shortestTaperDays,
            Source source) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        public Pace {
            if (largestStepPercent == null
                    && largestStep == null
                    && shortestIntervalDays == null
                    && shortestTaperDays == null) {
                throw new IllegalArgumentException("a pace states at least one number");
            }
            if (largestStepPercent != null
                    && (largestStepPercent.signum() <= 0 || largestStepPercent.compareTo(ALL) >= 0)) {
                throw new IllegalArgumentException("a step of a taper is more than 0 and less than 100 percent");
            }
            requireDays(shortestIntervalDays);
            requireDays(shortestTaperDays);
            source.bearing("the pace of a taper");
        }

        private static void requireDays(@Nullable Integer days) {
            if (days != null && days < 1) {
                throw new IllegalArgumentException("a time of a taper is one day or more");
            }
        }
    }

    /// What a stop may bring, and when.
    ///
    /// @param reactions terms of the platform, such as `seizure`
    /// @param onsetFromHours when it typically begins, in hours after the last dose; given with `onsetToHours`
    /// @param watchDays up to how many days after the last dose an onset may still belong to the stop
    public record Withdrawal(
            List<String> reactions,
            @Nullable Integer onsetFromHours,
            @Nullable Integer onsetToHours,
            @Nullable Integer watchDays,
            Source source) {

        public Withdrawal {
            reactions = List.copyOf(reactions);
            if (reactions.isEmpty()) {
                throw new IllegalArgumentException("a withdrawal has at least one reaction");
            }
            if ((onsetFromHours == null) != (onsetToHours == null)) {
                throw new IllegalArgumentException("an onset is stated with both ends or not at all");
            }
            if (onsetFromHours != null
                    && onsetToHours != null
                    && (onsetFromHours < 0 || onsetFromHours > onsetToHours)) {
                throw new IllegalArgumentException("an onset begins at 0 hours or later, and before its end");
            }
            if (watchDays != null && watchDays < 1) {
                throw new IllegalArgumentException("a withdrawal is watched for one day or more");
            }
            source.bearing("a withdrawal");
        }
    }

    /// A situation in which a taper is the wrong answer and someone must look at once.
    public record UrgentReview(Reason reason, String advice, Source source) {

        /// Why the drug was, or has to be, stopped.
        public enum Reason implements Kebab {
            /// A pump, catheter or patch no longer delivers.
            DELIVERY_FAILURE,
            TOXICITY,
            ENCEPHALOPATHY,
            ANAPHYLAXIS,
            /// Signs of withdrawal are there already.
            WITHDRAWAL_PRESENT,
            MISSED_DOSES
        }

        public UrgentReview {
            if (advice.isBlank()) {
                throw new IllegalArgumentException("an urgent review says what to do");
            }
            source.bearing("an urgent review");
        }
    }

    public TaperRule {
        Slug.checked(id, "a taper rule's id");
        if (route != null) {
            Slug.checked(route, "a route");
        }
        urgentReviews = List.copyOf(urgentReviews);
        if (need == Need.NOT_NEEDED && pace != null) {
            throw new IllegalArgumentException("where no taper is needed there is no pace");
        }
        if (afterDays != null && afterDays < 1) {
            throw new IllegalArgumentException("a taper is needed from the first day of use, or from a later one");
        }
        source.bearing("a taper rule");
    }
}
