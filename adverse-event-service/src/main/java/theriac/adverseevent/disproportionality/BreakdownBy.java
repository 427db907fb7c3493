package theriac.adverseevent.disproportionality;

import java.util.Arrays;
import java.util.Optional;

import theriac.signaldetection.index.Dimension;

/// By what a pair is told apart.
public enum BreakdownBy {
    YEAR("year", Dimension.YEAR),
    AGE_BAND("age-band", Dimension.AGE_BAND),
    SEX("sex", Dimension.SEX),
    COUNTRY("country", Dimension.COUNTRY),
    REPORTER("reporter", Dimension.REPORTER),
    ALCOHOL("alcohol", Dimension.ALCOHOL),
    BACKGROUND("background", Dimension.BACKGROUND);

    private final String code;
    private final Dimension dimension;

    BreakdownBy(String code, Dimension dimension) {
        this.code = code;
        this.dimension = dimension;
    }

    public String code() {
        return code;
    }

    public static Optional<BreakdownBy> of(String code) {
        return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst();
    }

    Dimension dimension() {
        return dimension;
    }
}
