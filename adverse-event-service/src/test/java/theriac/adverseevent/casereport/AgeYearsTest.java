package theriac.adverseevent.casereport;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgeYearsTest {

    @ParameterizedTest
    @CsvSource({"52.50, 52.5", "52, 52", "100, 100", "0.126, 0.13", "150.0, 150", "0, 0"})
    void anAgeIsKeptToAHundredthWithoutIdleZeros(String given, String kept) {
        assertThat(new AgeYears(new BigDecimal(given)).value()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "150.01", "1e9", "1e-400000000", "1e400000000"})
    void whatNobodyIsIsNoAge(String years) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeYears(new BigDecimal(years)));
    }

    @Test
    void theSameAgeIsTheSameHoweverItIsWritten() {
        assertThat(new AgeYears(new BigDecimal("52.50"))).isEqualTo(new AgeYears(new BigDecimal("5.25e1")));
    }
}
