package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.Optional;

/// Ages by which cases are commonly compared: ICH E11 for children, then as VigiAccess groups adults. The two
/// groups below two years are one here, since ages come in years.
public enum AgeBand {
    UNDER_2(0, 1),
    FROM_2_TO_11(2, 11),
    FROM_12_TO_17(12, 17),
    FROM_18_TO_44(18, 44),
    FROM_45_TO_64(45, 64),
    FROM_65_TO_74(65, 74),
    FROM_75(75, 254);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /// In completed years.
    public Range years() {
        return new Range(from, to);
    }

    /// The band of an age in completed years, if that is 254 at most.
    public static Optional<AgeBand> of(int age) {
        return Arrays.stream(values())
                .filter(band -> band.from <= age && age <= band.to)
                .findFirst();
    }
}
