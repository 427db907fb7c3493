package theriac.adverseevent.assessment;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;

/// How well a case tells the time from the first dose to the reaction.
///
/// Imprecise dates cost only where they leave open whether the drug came first: 30 % when the time may be wrong by more
/// than a month, else 10 %. That the drug came afterwards is information too (vigiGrade; PMC9503115, table 1).
enum TimeToOnset {
    TOLD(0),
    VAGUE(10),
    VERY_VAGUE(30),
    MISSING(Dimension.TIME_TO_ONSET.penalty());

    private static final long MONTH_DAYS = 31;

    private final int penalty;

    TimeToOnset(int penalty) {
        this.penalty = penalty;
    }

    int penalty() {
        return penalty;
    }

    /// From the drug's earliest start to the reaction's own onset, or the case's where the reaction tells none.
    static TimeToOnset of(SafetyCase state, CodedDrug drug, CodedReaction reaction) {
        var start = drug.mention().use().dosages().stream()
                .map(Dosage::start)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(PartialDate::first));
        var onset = reaction.mention().course().onset().or(() -> state.facts().onset());
        return start.isPresent() && onset.isPresent() ? between(start.get(), onset.get()) : MISSING;
    }

    static TimeToOnset between(PartialDate start, PartialDate onset) {
        boolean drugFirst = !start.last().isAfter(onset.first());
        boolean drugAfterwards = start.first().isAfter(onset.last());
        if (drugFirst || drugAfterwards) {
            return TOLD;
        }
        return days(start) + days(onset) > MONTH_DAYS ? VERY_VAGUE : VAGUE;
    }

    /// By how many days a date may be wrong.
    private static long days(PartialDate date) {
        return ChronoUnit.DAYS.between(date.first(), date.last());
    }
}
