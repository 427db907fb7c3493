package theriac.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import theriac.messaging.OutgoingEvent;

/// How events are written.
@ApplicationScoped
public class EventJson {

    private final ObjectWriter json;

    EventJson(ObjectMapper json) {
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writer();
    }

    /// The event's data as JSON, which is never empty: no bytes stand for a tombstone.
    public byte[] write(OutgoingEvent event) {
        if (event.data() == null) {
            return new byte[0];
        }
        try {
            return json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException("an event of type " + event.type() + " can't be written as JSON", cause);
        }
    }
}
