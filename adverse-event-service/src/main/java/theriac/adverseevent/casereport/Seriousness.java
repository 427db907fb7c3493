package theriac.adverseevent.casereport;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A criterion that makes a reaction serious (ICH E2A). Stored as one bit each, in this order: only append.
public enum Seriousness implements Coded {
    DEATH,
    LIFE_THREATENING,
    HOSPITALISATION,
    DISABILITY,
    CONGENITAL_ANOMALY,
    OTHER_IMPORTANT;

    /// The criteria as bits: 1 for death, 2 for life-threatening, and so on.
    public static int bitsOf(Set<Seriousness> criteria) {
        return criteria.stream().mapToInt(Seriousness::bit).sum();
    }

    /// The criteria whose bits are set.
    public static Set<Seriousness> ofBits(int bits) {
        var criteria = EnumSet.noneOf(Seriousness.class);
        Arrays.stream(values()).filter(one -> (bits & one.bit()) != 0).forEach(criteria::add);
        return Collections.unmodifiableSet(criteria);
    }

    /// This criterion's bit.
    public int bit() {
        return switch (this) {
            case DEATH -> 1;
            case LIFE_THREATENING -> 2;
            case HOSPITALISATION -> 4;
            case DISABILITY -> 8;
            case CONGENITAL_ANOMALY -> 16;
            case OTHER_IMPORTANT -> 32;
        };
    }
}
