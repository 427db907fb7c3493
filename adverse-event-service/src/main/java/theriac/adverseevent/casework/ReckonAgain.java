package theriac.adverseevent.casework;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Cases;

/// Reckons the clocks of cases again whose rules or duties changed, and those of cases that were received before there
/// were clocks.
@ApplicationScoped
public class ReckonAgain {

    private static final int BATCH = 200;
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private final Works works;
    private final Cases cases;
    private final ReckonWork reckonWork;
    private final SiteDuties duties;
    private final Clock clock;

    ReckonAgain(Works works, Cases cases, ReckonWork reckonWork, SiteDuties duties, Clock clock) {
        this.works = works;
        this.cases = cases;
        this.reckonWork = reckonWork;
        this.duties = duties;
        this.clock = clock;
    }

    /// Reckons some, and tells how many: again until none is left.
    @Transactional
    public int reckonSome() {
        works.addMissing(clock.instant().minus(LOOKED_BACK));
        var ids = works.lockReckonedOtherwise(duties.digest(), BATCH);
        if (ids.isEmpty()) {
            return 0;
        }
        var states = cases.load(ids);
        reckonWork.reckon(states, works.lock(ids));
        return states.size();
    }
}
