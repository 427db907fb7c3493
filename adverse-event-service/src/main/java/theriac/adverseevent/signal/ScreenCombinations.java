package theriac.adverseevent.signal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.disproportionality.CombinationStrata;
import theriac.adverseevent.disproportionality.IndexName;
import theriac.adverseevent.disproportionality.Moment;
import theriac.signaldetection.index.Cofactor;
import theriac.signaldetection.index.CombinationCount;
import theriac.signaldetection.index.CombinationCounts;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.DrugPairScreen;
import theriac.signaldetection.statistics.Estimate;
import theriac.signaldetection.statistics.Omega;
import theriac.signaldetection.statistics.Statistic;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;
import theriac.signaldetection.statistics.Verdict;

/// Holds drugs that were taken together, and drugs taken with alcohol, against Omega.
@ApplicationScoped
class ScreenCombinations {

    private static final DrugPairScreen SCREEN = DrugPairScreen.OMEGA;

    /// Every drug with alcohol, over the cases that say whether alcohol was taken.
    void withAlcohol(Moment moment, Screened screened) {
        each(
                moment,
                new Cofactor.AlcoholRecorded(),
                (drug, reaction, count) -> note(Subject.withAlcohol(drug, reaction), count, screened));
    }

    /// One drug with every drug that stands after it in the alphabet.
    void of(String first, Moment moment, Screened screened) {
        each(moment, new Cofactor.Drugs(Set.of(first)), (other, reaction, count) -> {
            if (first.compareTo(other) < 0) {
                note(Subject.ofTwo(first, other, reaction), count, screened);
            }
        });
    }

    /// What Omega's screen compares now.
    Measurement measure(Moment moment, Subject subject) {
        return measurement(count(moment, subject));
    }

    /// How many cases have all three now.
    static CombinationCount count(Moment moment, Subject subject) {
        var cofactor = subject.otherDrug()
                .<Cofactor>map(other -> new Cofactor.Drugs(Set.of(other)))
                .orElseGet(Cofactor.AlcoholRecorded::new);
        var counts = moment.view().combination(Scope.SCREEN, Set.of(subject.drug()), cofactor);
        var reaction = moment.view().reactions().number(subject.reaction());
        return reaction.isPresent()
                ? counts.countOf(reaction.getAsInt())
                : new CombinationCount(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// Is told of two things taken together and a reaction.
    @FunctionalInterface
    private interface Told {
        void of(String drug, String reaction, CombinationCount count);
    }

    private static void each(Moment moment, Cofactor cofactor, Told told) {
        moment.view().combinations(Scope.SCREEN, cofactor, Workers.ALONE, () -> counts -> tell(moment, counts, told));
    }

    private static void tell(Moment moment, CombinationCounts counts, Told told) {
        var drug = moment.view().drugs().name(counts.drug());
        if (!IndexName.isCoded(drug)) {
            return;
        }
        for (var place = 0; place < counts.size(); place++) {
            var count = counts.count(place);
            if (count.n111() >= SCREEN.fewestCases()) {
                var reaction = moment.view().reactions().name(counts.reaction(place));
                if (IndexName.isCoded(reaction)) {
                    told.of(drug, reaction, count);
                }
            }
        }
    }

    private static void note(Subject subject, CombinationCount count, Screened screened) {
        switch (SCREEN.of(CombinationStrata.of(count))) {
            case Verdict.CROSSED -> screened.crosses(subject, measurement(count));
            case Verdict.UNDECIDED -> screened.cannotTell(subject, SCREEN.name());
            case Verdict.NOT_CROSSED -> {}
        }
    }

    private static Measurement measurement(CombinationCount count) {
        var strata = CombinationStrata.of(count);
        Statistic<Double> lower = switch (Omega.of(strata)) {
            case Defined<Estimate>(var omega) -> new Defined<>(omega.lower());
            case Undefined<Estimate>(var reason) -> new Undefined<>(reason);
        };
        return Measurement.of(SCREEN.name(), count.n111(), Omega.expected(strata), lower);
    }
}
