package theriac.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FootprintTest {

    @Test
    void whatTheBareEndpointIsToldIsWhatWasMeasured() {
        var footprint = new Footprint(
                List.of(new Footprint.Rows("safety_case", 1, 180), new Footprint.Rows("case_drug", 2, 61)));

        assertThat(footprint).hasToString("safety_case*1*180,case_drug*2*61");
        assertThat(Footprint.parse(footprint.toString())).isEqualTo(footprint);
    }
}
