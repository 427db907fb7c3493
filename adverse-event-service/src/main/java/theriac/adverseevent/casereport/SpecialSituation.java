package theriac.adverseevent.casereport;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A circumstance that makes a report worth keeping even where no reaction followed (EU GVP Module VI, B.6; ICH
/// E2B(R3) G.k.10.r). Stored as one bit each, in this order: only append.
public enum SpecialSituation implements Coded {
    OVERDOSE,
    MISUSE,
    ABUSE,
    MEDICATION_ERROR,
    OFF_LABEL_USE,
    EXPOSURE_IN_PREGNANCY,
    EXPOSURE_IN_BREASTFEEDING,
    OCCUPATIONAL_EXPOSURE,
    LACK_OF_EFFECT,
    PRODUCT_QUALITY;

    /// The situations as bits: 1 for an overdose, 2 for misuse, and so on.
    public static int bitsOf(Set<SpecialSituation> situations) {
        return situations.stream().mapToInt(SpecialSituation::bit).sum();
    }

    /// The situations whose bits are set.
    public static Set<SpecialSituation> ofBits(int bits) {
        var situations = EnumSet.noneOf(SpecialSituation.class);
        Arrays.stream(values()).filter(one -> (bits & one.bit()) != 0).forEach(situations::add);
        return Collections.unmodifiableSet(situations);
    }

    /// This situation's bit.
    public int bit() {
        return switch (this) {
            case OVERDOSE -> 1;
            case MISUSE -> 2;
            case ABUSE -> 4;
            case MEDICATION_ERROR -> 8;
            case OFF_LABEL_USE -> 16;
            case EXPOSURE_IN_PREGNANCY -> 32;
            case EXPOSURE_IN_BREASTFEEDING -> 64;
            case OCCUPATIONAL_EXPOSURE -> 128;
            case LACK_OF_EFFECT -> 256;
            case PRODUCT_QUALITY -> 512;
        };
    }
}
