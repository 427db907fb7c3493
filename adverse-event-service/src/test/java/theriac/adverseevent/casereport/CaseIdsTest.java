package theriac.adverseevent.casereport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CaseIds ids = new CaseIds(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));

    @Test
    void anIdIsAUuidOfVersionSevenThatBeginsWithItsTime() {
        var id = ids.next().value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void noIdIsGivenTwice() {
        assertThat(ids.next()).isNotEqualTo(ids.next());
    }
}
