package theriac.adverseevent.casereport;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Gives new case ids: UUIDs of version 7 (RFC 9562, 5.7), 48 bits of Unix milliseconds and 74 bits of chance.
public final class CaseIds {

    private static final long RANDOM_A = 0xFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator chance;

    public CaseIds(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /// An id that was not given before.
    public CaseId next() {
        long high = (clock.millis() << 16) | VERSION_7 | (chance.nextLong() & RANDOM_A);
        long low = VARIANT | (chance.nextLong() & RANDOM_B);
        return new CaseId(new UUID(high, low));
    }
}
