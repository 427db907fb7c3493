package theriac.adverseevent.signal.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.signal.Crossing;
import theriac.adverseevent.signal.Measurement;

/// A crossing in the column `crossings`.
record CrossingColumn(
        String at,
        boolean above,
        String screen,
        long cases,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal statistic) {

    static CrossingColumn of(Crossing crossing) {
        var measured = crossing.measured();
        return new CrossingColumn(
                crossing.at().toString(),
                crossing.above(),
                measured.screen(),
                measured.cases(),
                measured.expected().orElse(null),
                measured.statistic().orElse(null));
    }

    Crossing toCrossing() {
        return new Crossing(
                Instant.parse(at),
                above,
                new Measurement(screen, cases, Optional.ofNullable(expected), Optional.ofNullable(statistic)));
    }
}
