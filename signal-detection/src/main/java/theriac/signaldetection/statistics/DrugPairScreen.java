package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// A named threshold over pairs of drugs with an event: Omega025 above `omega025`, with at least `fewestCases`
/// that have all three. Undecided where Omega is undefined.
public record DrugPairScreen(String name, long fewestCases, double omega025) {

    /// Omega025 > 0 (Norén et al. 2008) and n111 >= 3.
    public static final DrugPairScreen OMEGA = new DrugPairScreen("omega", 3, 0);

    public DrugPairScreen {
        Thresholds.requireNamed(name, fewestCases);
        Thresholds.requireFinite(omega025);
    }

    public Verdict of(DrugPairCounts counts) {
        if (counts.both().withEvent() < fewestCases) {
            return Verdict.NOT_CROSSED;
        }
        return switch (Omega.of(counts)) {
            case Defined<Estimate>(var omega) -> omega.lower() > omega025 ? Verdict.CROSSED : Verdict.NOT_CROSSED;
            case Undefined<Estimate> _ -> Verdict.UNDECIDED;
        };
    }
}
