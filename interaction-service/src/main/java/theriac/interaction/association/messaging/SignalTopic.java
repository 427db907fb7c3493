package theriac.interaction.association.messaging;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import theriac.contracts.Topics;
import theriac.contracts.adverseevent.SignalV1;
import theriac.interaction.association.Association;
import theriac.interaction.association.AssociationView;
import theriac.interaction.association.SignalState;
import theriac.interaction.association.SignalStates;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.ViewLimits;
import theriac.messaging.RefusedEvent;
import theriac.messaging.StateTopicView;
import theriac.messaging.StateTopicViews;

/// Builds the view of confirmed associations from the topic of statistics.
@ApplicationScoped
class SignalTopic implements StateTopicView, AssociationView {

    private final SignalStates states = new SignalStates();
    private final ObjectMapper json;
    private final StateTopicViews views;
    private final ViewLimits limits;

    SignalTopic(ObjectMapper json, StateTopicViews views, ViewLimits limits) {
        this.json = json;
        this.views = views;
        this.limits = limits;
    }

    @Override
    public String topic() {
        return Topics.SIGNAL;
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        if (value == null) {
            states.forget(key);
            return;
        }
        var revision = 0L;
        try {
            var tree = json.readTree(value);
            revision = tree.path("revision").asLong(0);
            states.take(read(key, tree));
        } catch (IOException unreadable) {
            states.takeUnreadable(key, revision);
            throw new RefusedEvent(null, "is not a statistic as adverse-event.signal.v1 describes it");
        } catch (RefusedEvent refused) {
            states.takeUnreadable(key, revision);
            throw refused;
        }
    }

    private SignalState read(String key, JsonNode tree) throws IOException {
        if (!tree.isObject()) {
            throw new RefusedEvent(null, "is no object");
        }
        var state = SignalV1Reader.read(json.treeToValue(tree, SignalV1.class));
        if (!state.signalId().equals(key)) {
            throw new RefusedEvent("/signalId", "must be the record's key");
        }
        return state;
    }

    @Override
    public List<Association> of(DrugId drug) {
        return states.of(drug);
    }

    @Override
    public Freshness freshness() {
        var currency = views.currencyOf(Topics.SIGNAL);
        if (currency.silentFor().compareTo(limits.silentAtMost()) > 0) {
            return new Freshness.Silent(currency.silentFor());
        }
        return currency.caughtUp() && currency.lag() == 0
                ? new Freshness.Current()
                : new Freshness.Behind(currency.lag());
    }
}
