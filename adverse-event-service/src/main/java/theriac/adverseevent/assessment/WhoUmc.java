package theriac.adverseevent.assessment;

import java.util.Optional;

import theriac.adverseevent.casereport.Coded;

/// The criteria of the WHO-UMC system for standardised case causality assessment as an assessor found them
/// (Uppsala Monitoring Centre, "The use of the WHO-UMC system for standardised case causality assessment"; its
/// table of categories also in PMC6039921, box 2).
///
/// A category fits when all its criteria are met. The system leaves gaps between its categories: where none fits, the
/// assessor chooses one and says why.
public record WhoUmc(
        Timing timing,
        OtherCauses otherCauses,
        Withdrawal withdrawal,
        Answer definitive,
        Rechallenge rechallenge,
        Information information) {

    /// The categories, the most certain first.
    public enum Category implements Coded {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNLIKELY,
        CONDITIONAL,
        UNASSESSABLE
    }

    /// How the time between drug and event speaks for a relationship.
    public enum Timing implements Coded {
        PLAUSIBLE,
        IMPROBABLE,
        UNKNOWN
    }

    /// Whether a disease or other drugs explain the event.
    public enum OtherCauses implements Coded {
        /// They can't.
        EXCLUDED,
        /// They are unlikely to.
        UNLIKELY,
        /// They could as well.
        POSSIBLE,
        /// They do so plausibly.
        PLAUSIBLE,
        UNKNOWN
    }

    /// How the event went when the drug was withdrawn.
    public enum Withdrawal implements Coded {
        /// As pharmacology or pathology lets expect.
        PLAUSIBLE,
        /// In a clinically reasonable way.
        REASONABLE,
        /// It did not respond.
        NO_RESPONSE,
        /// Information is lacking or unclear.
        UNCLEAR
    }

    /// What giving the drug again showed.
    public enum Rechallenge implements Coded {
        SATISFACTORY,
        UNSATISFACTORY,
        /// Done, and it is not known what it showed; or needed and not done.
        LACKING,
        /// Not done, and not needed to be sure.
        NOT_NECESSARY
    }

    /// Whether there is enough to judge by.
    public enum Information implements Coded {
        SUFFICIENT,
        /// More is needed and may come, or is being examined.
        MORE_AWAITED,
        /// Insufficient or contradictory, and can't be supplemented or verified.
        INSUFFICIENT
    }

    /// The category whose criteria are all met; the most certain of several.
    public Optional<Category> category() {
        return switch (information) {
            case INSUFFICIENT -> Optional.of(Category.UNASSESSABLE);
            case MORE_AWAITED -> Optional.of(Category.CONDITIONAL);
            case SUFFICIENT -> byTiming();
        };
    }

    private Optional<Category> byTiming() {
        return switch (timing) {
            case PLAUSIBLE -> Optional.of(inTime());
            case IMPROBABLE -> otherCauses == OtherCauses.PLAUSIBLE ? Optional.of(Category.UNLIKELY) : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    private Category inTime() {
        if (isCertain()) {
            return Category.CERTAIN;
        }
        return isProbable() ? Category.PROBABLE : Category.POSSIBLE;
    }

    private boolean isCertain() {
        return otherCauses == OtherCauses.EXCLUDED
                && withdrawal == Withdrawal.PLAUSIBLE
                && definitive == Answer.YES
                && (rechallenge == Rechallenge.SATISFACTORY || rechallenge == Rechallenge.NOT_NECESSARY);
    }

    private boolean isProbable() {
        return (otherCauses == OtherCauses.EXCLUDED || otherCauses == OtherCauses.UNLIKELY)
                && (withdrawal == Withdrawal.PLAUSIBLE || withdrawal == Withdrawal.REASONABLE);
    }
}
