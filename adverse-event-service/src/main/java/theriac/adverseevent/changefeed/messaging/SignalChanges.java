package theriac.adverseevent.changefeed.messaging;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.changefeed.ChangeFeed;
import theriac.adverseevent.changefeed.ChangeKind;
import theriac.contracts.Topics;
import theriac.messaging.ResumableView;

/// Tells that something changed on `adverse-event.signal.v1`. It keeps nothing, so it reads on from the end;
/// what passed by while the broker was away counts as one change.
@ApplicationScoped
class SignalChanges implements ResumableView {

    private final ChangeFeed feed;

    SignalChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public String topic() {
        return Topics.SIGNAL;
    }

    @Override
    public Map<Integer, Long> resume(String topicId, Map<Integer, Long> ends) {
        feed.tell(ChangeKind.SIGNAL);
        return ends;
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        // That there was a record is all that is told, once the batch is through.
    }

    @Override
    public void applied(Map<Integer, Long> nextOffsets) {
        feed.tell(ChangeKind.SIGNAL);
    }
}
