package theriac.adverseevent.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Cases;

/// Reckons the clocks of cases again whose rules or duties changed, and those of cases that were received before there
/// were clocks.
@ApplicationScoped
public class ReckonAgain {

    private static final int BATCH = 200;

    private final Works works;
    private final Cases cases;
    private final ReckonWork reckonWork;
    private final SiteDuties duties;

    ReckonAgain(Works works, Cases cases, ReckonWork reckonWork, SiteDuties duties) {
        this.works = works;
        this.cases = cases;
        this.reckonWork = reckonWork;
        this.duties = duties;
    }

    /// Reckons some, and tells how many: again until none is left.
    @Transactional
    public int reckonSome() {
        var ids = works.lockReckonedOtherwise(duties.digest(), BATCH);
        if (ids.isEmpty()) {
            return 0;
        }
        var states = cases.load(ids);
        reckonWork.reckon(states, works.lock(ids));
        return states.size();
    }
}
