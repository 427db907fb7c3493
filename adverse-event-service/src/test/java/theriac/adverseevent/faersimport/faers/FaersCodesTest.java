package theriac.adverseevent.faersimport.faers;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Route;

import static org.assertj.core.api.Assertions.assertThat;

class FaersCodesTest {

    @ParameterizedTest
    @CsvSource({"6, DEC, 60", "52, YR, 52", "18, MON, 1.5", "26, WK, 0.5", "73, DY, 0.2", "4383, HR, 0.5"})
    void anAgeIsCountedInYears(String number, String unit, BigDecimal years) {
        assertThat(FaersCodes.age(number, unit)).contains(new AgeYears(years));
    }

    @ParameterizedTest
    @CsvSource({"999, YR", "-1, YR", "52, ''", "52, FOO", "young, YR", "16, DEC"})
    void whatIsNoAgeIsLeftOut(String number, String unit) {
        assertThat(FaersCodes.age(number, unit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20170315, 2017-03-15", "201703, 2017-03", "2017, 2017"})
    void aDateIsAsPreciseAsItWasReported(String text, String date) {
        assertThat(FaersCodes.partialDate(text).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({"20171399", "20170230", "170315", "201", "2017-03-15"})
    void anImpossibleDateIsNone(String text) {
        assertThat(FaersCodes.partialDate(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Intravenous drip, INTRAVENOUS",
        "Respiratory (inhalation), INHALATION",
        "Topical, CUTANEOUS",
        "Intravesical, OTHER",
        "Oral, ORAL"
    })
    void aRouteIsToldByItsFirstWords(String text, Route route) {
        assertThat(FaersCodes.route(text)).contains(route);
    }

    @Test
    void anUnknownRouteIsNone() {
        assertThat(FaersCodes.route("Unknown")).isEmpty();
    }

    @Test
    void aCountryIsReadByCodeAndByName() {
        assertThat(FaersCodes.country("us")).contains(new Country("US"));
        assertThat(FaersCodes.country("UNITED STATES")).contains(new Country("US"));
        assertThat(FaersCodes.country("ATLANTIS")).isEmpty();
    }
}
