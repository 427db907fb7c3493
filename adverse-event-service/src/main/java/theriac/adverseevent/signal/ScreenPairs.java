package theriac.adverseevent.signal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.disproportionality.IndexName;
import theriac.adverseevent.disproportionality.Moment;
import theriac.adverseevent.disproportionality.Screens;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.statistics.Estimate;
import theriac.signaldetection.statistics.PairStatistics;
import theriac.signaldetection.statistics.Screen;
import theriac.signaldetection.statistics.Statistic;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;
import theriac.signaldetection.statistics.Verdict;

/// Holds every pair of a drug and a reaction that the catalog and the terms know against every screen.
@ApplicationScoped
class ScreenPairs {

    private final Screens screens;

    ScreenPairs(Screens screens) {
        this.screens = screens;
    }

    void all(Moment moment, Screened screened) {
        for (var screen : screens.all()) {
            moment.eachScreened(screen, Scope.SCREEN, pair -> note(screen, pair, screened));
        }
    }

    private static void note(Screen screen, Moment.Screened pair, Screened screened) {
        if (!IndexName.isCoded(pair.drug()) || !IndexName.isCoded(pair.reaction())) {
            return;
        }
        var subject = Subject.of(pair.drug(), pair.reaction());
        if (pair.verdict() == Verdict.UNDECIDED) {
            screened.cannotTell(subject, screen.name());
        } else {
            screened.crosses(subject, measurement(screen, pair.statistics()));
        }
    }

    /// What a screen compares now of a pair that it no longer tells of; nothing when the screen is no more.
    Measurement measure(Moment moment, Subject subject, String screen) {
        var pair = moment.pair(Scope.SCREEN, Set.of(subject.drug()), Set.of(subject.reaction()));
        return screens.named(screen)
                .map(known -> measurement(known, pair))
                .orElseGet(() -> Measurement.ofNone(screen, pair.table().a(), pair.expected()));
    }

    /// How many cases have the drug and the reaction now.
    static long count(Moment moment, Subject subject) {
        return moment.view()
                .pair(Scope.SCREEN, Set.of(subject.drug()), Set.of(subject.reaction()))
                .both();
    }

    private static Measurement measurement(Screen screen, PairStatistics statistics) {
        var value = switch (screen) {
            case Screen.ByProportion _ -> value(statistics.prr(), Part.ESTIMATE);
            case Screen.ByInformationComponent _ -> value(statistics.ic(), Part.LOWER);
            case Screen.ByShrunkRatio _ -> value(statistics.ebgm(), Part.LOWER);
        };
        return Measurement.of(screen.name(), statistics.table().a(), new Defined<>(statistics.expected()), value);
    }

    private enum Part {
        ESTIMATE,
        LOWER
    }

    /// What is undefined stays so: of no cases there is no ratio, and before the first fit no shrunk one.
    private static Statistic<Double> value(Statistic<Estimate> statistic, Part part) {
        return switch (statistic) {
            case Defined<Estimate>(var estimate) ->
                new Defined<>(part == Part.ESTIMATE ? estimate.value() : estimate.lower());
            case Undefined<Estimate>(var reason) -> new Undefined<>(reason);
        };
    }
}
