package theriac.adverseevent.faersimport.faers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DoseCodesTest {

    @ParameterizedTest
    @CsvSource({
        "QD, 1 d",
        "BID, 12 h",
        "tid, 8 h",
        "QID, 6 h",
        "Q12H, 12 h",
        "QOD, 2 d",
        "/wk, 1 wk",
        "QOW, 2 wk",
        "Q3W, 3 wk",
        "BIW, 84 h",
        "TIW, 56 h",
        "/month, 1 mo",
        "Q6M, 6 mo",
        "/yr, 1 a"
    })
    void aFrequencyIsTheTimeFromOneDoseToTheNext(String code, String time) {
        var every = DoseCodes.every(code).orElseThrow();

        assertThat(every.value() + " " + every.unit()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRN", "Q0H", "Q999H", "SOMETIMES", "1X"})
    void whatIsNotRegularHasNoTime(String code) {
        assertThat(DoseCodes.every(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, MG, 10 mg", ".4, mg, 0.4 mg", "2., GM, 2 g", "20, MG/M**2, 20 mg/m2", "1, DF, 1 {dosage form}"})
    void aDoseIsANumberInUcum(String number, String unit, String dose) {
        var read = DoseCodes.dose(number, unit).orElseThrow();

        assertThat(read.value() + " " + read.unit()).isEqualTo(dose);
    }

    @ParameterizedTest
    @CsvSource({"0, MG", "-1, MG", "1e9, MG", "ten, MG", "9999999999, MG", "5, BUCKETS", "., MG"})
    void whatIsNoDoseIsNone(String number, String unit) {
        assertThat(DoseCodes.dose(number, unit)).isEmpty();
    }

    @Test
    void aWeightIsInKilograms() {
        assertThat(DoseCodes.weight("154", "LBS").orElseThrow().value()).isEqualByComparingTo("69.85");
        assertThat(DoseCodes.weight("3250", "GMS").orElseThrow().value()).isEqualByComparingTo("3.25");
        assertThat(DoseCodes.weight("800", "KG")).isEmpty();
        assertThat(DoseCodes.weight("80", "")).isEmpty();
    }
}
