package theriac.adverseevent.coding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenNameTest {

    @ParameterizedTest
    @CsvSource({
        "BACLOFEN, baclofen",
        "'  Sodium \t Oxybate ', sodium oxybate",
        "PREDNISONE., prednisone",
        "Co-codamol, co codamol",
        "ＢＡＣＬＯＦＥＮ, baclofen",
        "'valproic\u00a0acid', valproic acid"
    })
    void namesAreComparedWithoutRegardToHowTheyAreTyped(String reported, String key) {
        assertThat(SpokenName.of(reported).key()).isEqualTo(key);
    }
}
