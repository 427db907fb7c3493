package theriac.adverseevent.disproportionality.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.disproportionality.Currency;
import theriac.contracts.Topics;
import theriac.messaging.StateTopicViews;

/// Tells how far the case base has come in `adverse-event.case.v1`.
@ApplicationScoped
class CaseFeedCurrency implements Currency.Feed {

    private final StateTopicViews views;

    CaseFeedCurrency(StateTopicViews views) {
        this.views = views;
    }

    @Override
    public Currency currency() {
        var told = views.currencyOf(Topics.CASE);
        return new Currency(told.caughtUp(), told.lag());
    }
}
