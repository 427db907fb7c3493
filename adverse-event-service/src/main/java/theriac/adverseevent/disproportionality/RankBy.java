package theriac.adverseevent.disproportionality;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import theriac.signaldetection.statistics.PairRow;

/// What pairs are ranked by, the highest first; those of which it is undefined come last.
public enum RankBy {
    CASES("a", row -> true, PairRow::observed),
    EXPECTED("expected", row -> true, PairRow::expected),
    PRR("prr", PairRow::hasPrr, PairRow::prr),
    PRR_LOWER("prr025", PairRow::hasPrr, PairRow::prrLower),
    ROR("ror", PairRow::hasRor, PairRow::ror),
    ROR_LOWER("ror025", PairRow::hasRor, PairRow::rorLower),
    CHI_SQUARE("chi-square", PairRow::hasChiSquare, PairRow::chiSquare),
    IC("ic", PairRow::hasIc, PairRow::ic),
    IC025("ic025", PairRow::hasIc, PairRow::ic025),
    EBGM("ebgm", PairRow::hasEbgm, PairRow::ebgm),
    EB05("eb05", PairRow::hasEbgm, PairRow::eb05) {
        @Override
        boolean reaches(PairRow row, double least) {
            return row.eb05AtLeast(least);
        }
    };

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // method references without a state
    private final Predicate<PairRow> defined;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ToDoubleFunction<PairRow> value;

    RankBy(String code, Predicate<PairRow> defined, ToDoubleFunction<PairRow> value) {
        this.code = code;
        this.defined = defined;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public static Optional<RankBy> of(String code) {
        return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst();
    }

    boolean isDefined(PairRow row) {
        return defined.test(row);
    }

    double value(PairRow row) {
        return value.applyAsDouble(row);
    }

    /// Whether a defined value is at least this; a quicker question than for the value where that is dear.
    boolean reaches(PairRow row, double least) {
        return value(row) >= least;
    }
}
