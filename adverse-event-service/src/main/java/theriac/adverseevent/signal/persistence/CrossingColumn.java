package theriac.adverseevent.signal.persistence;

import java.math.BigDecimal;
import java.time.Instant;

import theriac.adverseevent.signal.Crossing;
import theriac.adverseevent.signal.Measurement;

/// A crossing in the column `crossings`.
record CrossingColumn(String at, boolean above, String screen, long cases, BigDecimal expected, BigDecimal statistic) {

    static CrossingColumn of(Crossing crossing) {
        var measured = crossing.measured();
        return new CrossingColumn(
                crossing.at().toString(),
                crossing.above(),
                measured.screen(),
                measured.cases(),
                measured.expected(),
                measured.statistic());
    }

    Crossing toCrossing() {
        return new Crossing(Instant.parse(at), above, new Measurement(screen, cases, expected, statistic));
    }
}
