package theriac.messaging.republication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;

import theriac.messaging.OutgoingEvent;
import theriac.messaging.outbox.EventJson;
import theriac.messaging.republication.StateTopicRecords.Told;

/// Finds what a topic tells otherwise than the database holds it. Readers keep the highest revision of a state that
/// they have seen, so they are right when no record of the topic stands at or above the database's revision and says
/// something else.
@ApplicationScoped
class Comparison {

    private final EventJson events;
    private final ObjectReader json;

    Comparison(EventJson events, ObjectMapper json) {
        this.events = events;
        this.json = json.reader();
    }

    /// What is to be done.
    ///
    /// @param unheld keys that the topic tells and the database does not hold
    /// @param raised of each state that the topic tells otherwise, a revision that no reader has seen
    /// @param erased keys that the topic has ended and the database holds all the same
    record Difference(Set<String> unheld, Map<String, Long> raised, Set<String> erased) {}

    /// @param held the states of the records' keys, as far as the database holds them
    Difference of(List<Told> records, List<OutgoingEvent> held) {
        var states = held.stream().collect(Collectors.toMap(OutgoingEvent::key, events::write));
        var unheld = new LinkedHashSet<String>();
        var raised = new LinkedHashMap<String, Long>();
        var erased = new ArrayList<String>();
        for (var told : records) {
            var value = told.value();
            var state = states.get(told.key());
            if (state == null) {
                var _ = value == null ? unheld.remove(told.key()) : unheld.add(told.key());
            } else if (value == null) {
                erased.add(told.key());
            } else if (!Arrays.equals(value, state)) {
                compare(told.key(), read(value), read(state), raised);
            }
        }
        return new Difference(unheld, raised, new LinkedHashSet<>(erased));
    }

    private static void compare(String key, JsonNode told, JsonNode held, Map<String, Long> raised) {
        var revision = revision(told);
        if (revision > revision(held) || (revision == revision(held) && !told.equals(held))) {
            raised.merge(key, revision + 1, Math::max);
        }
    }

    /// Nobody has taken a state without a revision.
    private static long revision(JsonNode state) {
        return state.path("revision").asLong(0);
    }

    private JsonNode read(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
