package theriac.signaldetection.statistics;

import java.util.List;

/// The expected count over strata such as age band, sex, year or country: E = sum over k of (a + b)_k (a + c)_k / N_k.
///
/// Mantel and Haenszel 1959, J Natl Cancer Inst 22:719; used so by DuMouchel 1999. IC and EBGM of a pair take this E
/// with the a of all strata; a case whose stratum is unknown is a stratum of its own, or is left out of a as well.
/// Worked: strata (a = 4, b = 6, c = 16, d = 74) and (1, 9, 3, 37) give 10 x 20 / 100 + 10 x 4 / 50 = 2.8.
public final class MantelHaenszel {

    private MantelHaenszel() {}

    /// 0 or above; a stratum of no cases adds nothing.
    public static double expected(List<TwoByTwoTable> strata) {
        return strata.stream().mapToDouble(TwoByTwoTable::expected).sum();
    }
}
