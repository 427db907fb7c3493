package theriac.adverseevent.disproportionality.messaging;

import java.io.IOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.adverseevent.changefeed.ChangeFeed;
import theriac.adverseevent.changefeed.ChangeKind;
import theriac.adverseevent.disproportionality.LiveCaseIndex;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.messaging.RefusedEvent;
import theriac.messaging.ResumableView;
import theriac.signaldetection.index.CaseState;

/// Keeps the case index at what `adverse-event.case.v1` says, read by every replica from its beginning or from where
/// the index stood, and tells those who listen once it counts.
@ApplicationScoped
class CaseFeed implements ResumableView {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);

    private final LiveCaseIndex index;
    private final ChangeFeed changes;
    private final ObjectReader json;

    CaseFeed(LiveCaseIndex index, ChangeFeed changes, ObjectMapper json) {
        this.index = index;
        this.changes = changes;
        this.json = json.readerFor(CaseV1.class);
    }

    @Override
    public String topic() {
        return Topics.CASE;
    }

    @Override
    public Map<Integer, Long> resume(String topicId, Map<Integer, Long> ends) {
        var start = index.resume(topicId, ends);
        LOG.atInfo()
                .addKeyValue("cases", index.cases())
                .addKeyValue("fromTheBeginningBecause", start.unusable().orElse("it is not"))
                .log("the case index goes on");
        return start.offsets();
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        try {
            index.put(value == null ? forgotten(key) : CaseStates.of(json.readValue(value)));
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException unreadable) {
            throw new RefusedEvent(
                    null, "is no state of a case: " + unreadable.getClass().getSimpleName());
        }
    }

    @Override
    public void applied(Map<Integer, Long> nextOffsets) {
        index.publish(nextOffsets);
        changes.tell(ChangeKind.CASE);
    }

    /// Whatever comes late, the case stays forgotten.
    private static CaseState forgotten(String key) {
        return new CaseState.Uncounted(key, Integer.MAX_VALUE);
    }
}
