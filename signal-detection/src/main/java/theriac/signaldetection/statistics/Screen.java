package theriac.signaldetection.statistics;

/// A named set of thresholds over the statistics of a pair. What crosses it is a statistic of disproportionate
/// reporting, not a signal.
///
/// [#EVANS], [#IC] and [#EBGM] are those of the literature; others are made with thresholds and names of their own.
public sealed interface Screen {

    /// Evans et al. 2001: a >= 3, PRR >= 2, chi-square after Yates >= 4.
    Screen EVANS = new ByProportion("evans", 3, 2, 4);

    /// IC025 > 0, and a >= 3: of fewer cases the gamma limit is below 0 at every E anyway, that of other conventions
    /// not.
    Screen IC = new ByInformationComponent("ic", 3, 0);

    /// EB05 >= 2 (Szarfman, Machado and O'Neill 2002), of one case too: the shrinkage is the guard.
    Screen EBGM = new ByShrunkRatio("ebgm", 1, 2);

    /// What it is called in addresses and answers.
    String name();

    /// The a below which no pair crosses it; whoever loops over pairs need not fill a row for fewer.
    long fewestCases();

    /// What it says of the pair that the row holds.
    Verdict of(PairRow row);

    /// PRR at least `prr` and chi-square after Yates at least `chiSquare`. Undecided where the event is in no case
    /// without the drug, so that there is no PRR, while chi-square is reached or undefined as well.
    record ByProportion(String name, long fewestCases, double prr, double chiSquare) implements Screen {

        public ByProportion {
            Thresholds.requireNamed(name, fewestCases);
            Thresholds.requireFinite(prr);
            Thresholds.requireFinite(chiSquare);
        }

        @Override
        public Verdict of(PairRow row) {
            if (row.observed() < fewestCases || (row.hasChiSquare() && row.chiSquare() < chiSquare)) {
                return Verdict.NOT_CROSSED;
            }
            if (!row.hasPrr()) {
                return row.observed() > 0 ? Verdict.UNDECIDED : Verdict.NOT_CROSSED;
            }
            if (row.prr() < prr) {
                return Verdict.NOT_CROSSED;
            }
            return row.hasChiSquare() ? Verdict.CROSSED : Verdict.UNDECIDED;
        }
    }

    /// IC025 above `ic025`.
    record ByInformationComponent(String name, long fewestCases, double ic025) implements Screen {

        public ByInformationComponent {
            Thresholds.requireNamed(name, fewestCases);
            Thresholds.requireFinite(ic025);
        }

        @Override
        public Verdict of(PairRow row) {
            return row.observed() >= fewestCases && row.hasIc() && row.ic025() > ic025
                    ? Verdict.CROSSED
                    : Verdict.NOT_CROSSED;
        }
    }

    /// EB05 at least `eb05`. Undecided without a prior.
    record ByShrunkRatio(String name, long fewestCases, double eb05) implements Screen {

        public ByShrunkRatio {
            Thresholds.requireNamed(name, fewestCases);
            Thresholds.requireFinite(eb05);
        }

        @Override
        public Verdict of(PairRow row) {
            if (row.observed() < fewestCases || !row.hasIc()) {
                return Verdict.NOT_CROSSED;
            }
            if (!row.hasEbgm()) {
                return Verdict.UNDECIDED;
            }
            return row.eb05AtLeast(eb05) ? Verdict.CROSSED : Verdict.NOT_CROSSED;
        }
    }
}
