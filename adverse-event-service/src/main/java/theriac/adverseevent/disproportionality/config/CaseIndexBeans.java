package theriac.adverseevent.disproportionality.config;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import theriac.adverseevent.disproportionality.Counting;
import theriac.adverseevent.disproportionality.Screens;
import theriac.adverseevent.disproportionality.SnapshotSettings;
import theriac.adverseevent.disproportionality.config.ScreensConfig.Thresholds;
import theriac.signaldetection.statistics.Screen;

/// Makes of configuration what the case index works with.
@ApplicationScoped
class CaseIndexBeans {

    private static final int FEWEST = 3;

    @Produces
    @Singleton
    SnapshotSettings snapshots(CaseIndexConfig config) {
        return new SnapshotSettings(config.directory(), config.snapshotOldest());
    }

    @Produces
    @Singleton
    Counting counting(CaseIndexConfig config) {
        return new Counting(config.workers(), config.questions());
    }

    @Produces
    @Singleton
    Screens screens(ScreensConfig config) {
        var configured = config.screens().entrySet().stream().map(CaseIndexBeans::screen);
        return new Screens(Stream.concat(Stream.of(Screen.IC, Screen.EVANS, Screen.EBGM), configured)
                .toList());
    }

    private static Screen screen(Map.Entry<String, Thresholds> named) {
        var thresholds = named.getValue();
        int fewest = thresholds.fewestCases().orElse(FEWEST);
        boolean byProportion =
                thresholds.prr().isPresent() && thresholds.chiSquare().isPresent();
        if (Stream.of(
                                byProportion,
                                thresholds.ic025().isPresent(),
                                thresholds.eb05().isPresent())
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new IllegalArgumentException("the screen " + named.getKey()
                    + " needs thresholds of prr and chi-square, or of ic025, or of eb05, and of one of them alone");
        }
        if (byProportion) {
            return new Screen.ByProportion(
                    named.getKey(),
                    fewest,
                    thresholds.prr().get(),
                    thresholds.chiSquare().get());
        }
        return thresholds.ic025().isPresent()
                ? new Screen.ByInformationComponent(
                        named.getKey(), fewest, thresholds.ic025().get())
                : new Screen.ByShrunkRatio(
                        named.getKey(), fewest, thresholds.eb05().get());
    }
}
