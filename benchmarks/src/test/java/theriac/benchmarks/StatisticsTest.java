package theriac.benchmarks;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatisticsTest {

    @Test
    void theMedianIsTheMiddleValueWhateverTheirOrder() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    }

    @Test
    void theNinetyNinthPercentileOfAHundredValuesIsTheLargestButOne() {
        var values = LongStream.rangeClosed(1, 100).map(value -> 101 - value).toArray();

        assertThat(Statistics.percentile(values, 99)).isEqualTo(99);
        assertThat(Statistics.percentile(values, 50)).isEqualTo(50);
        assertThat(Statistics.percentile(values, 100)).isEqualTo(100);
    }

    @Test
    void nothingHasNoMiddle() {
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.median(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.percentile(new long[0], 50));
    }
}
