package theriac.benchmarks;

import java.sql.SQLException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

import theriac.benchmarks.PairSums.Total;
import theriac.signaldetection.index.Subgroup;
import theriac.signaldetection.index.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Who is compared counts the same.
class CasePeersTest {

    private static final int CASES = 3_000;
    private static final Workers TWO = new Workers(ForkJoinPool.commonPool(), 2);

    private final MadeUpCases made = new MadeUpCases();
    private final LiveIndex index = LiveIndex.of(made, CASES, Runnable::run);
    private final InlineLoop loop = new InlineLoop(made, CASES);

    private Total loop(boolean statistics) {
        var sums = new PairSums.Workers(statistics);
        loop.pairs(TWO, sums);
        return sums.total();
    }

    @Test
    void theLoopCountsWhatTheIndexCountsAlsoOnceThatIsAmended() {
        index.amend();

        assertThat(index.pairs(Subgroup.EVERYONE, TWO, false)).isEqualTo(loop(false));
    }

    @Test
    void bothComputeTheSameStatistics() {
        var ours = index.pairs(Subgroup.EVERYONE, TWO, true);

        assertThat(ours.sum()).isCloseTo(loop(true).sum(), within(ours.sum() * 1e-9));
    }

    @Test
    void duckDbCountsTheSame() throws SQLException {
        try (var duck = new DuckCounts(made, CASES, 2)) {
            assertThat(duck.counts()).isEqualTo(loop(false));
            assertThat(duck.statistics().countsAs(loop(false))).isTrue();
        }
    }
}
