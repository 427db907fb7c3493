package theriac.adverseevent.casereport;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-10", "2026-02", "2026-10-02", "2024-02-29", "2025-01-01", "2025-12-31"})
    void aDateIsWrittenAsItWasReported(String text) {
        assertThat(PartialDate.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-02-30", "2025-02-29", "26", "2026-1-1", "1849", "tomorrow", "2026-00", ""})
    void anImpossibleDateIsNone(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aMonthThatHasBegunIsNotInTheFuture() {
        var today = LocalDate.of(2026, 11, 3);

        assertThat(PartialDate.parse("2026-11").orElseThrow().isAfter(today)).isFalse();
        assertThat(PartialDate.parse("2026-12").orElseThrow().isAfter(today)).isTrue();
        assertThat(PartialDate.parse("2026-11-04").orElseThrow().isAfter(today)).isTrue();
    }
}
