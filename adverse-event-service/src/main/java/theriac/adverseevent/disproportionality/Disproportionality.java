package theriac.adverseevent.disproportionality;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

/// Where everything about pairs is asked: the case base of this replica as it is now.
@ApplicationScoped
public class Disproportionality {

    private final LiveCaseIndex index;
    private final FitPrior fitPrior;
    private final Currency.Feed feed;
    private final Clock clock;

    Disproportionality(LiveCaseIndex index, FitPrior fitPrior, Currency.Feed feed, Clock clock) {
        this.index = index;
        this.fitPrior = fitPrior;
        this.feed = feed;
        this.clock = clock;
    }

    /// The case base with all cases that came in until about now, and the prior of EBGM that was fitted last.
    public Moment now() {
        return new Moment(index.view(), fitPrior.latest(), feed.currency(), clock.instant());
    }
}
