package theriac.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// A view of the tests: the words of a state topic.
@ApplicationScoped
public class Words implements StateTopicView {

    public static final String TOPIC = "test.word.v1";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void apply(String key, byte @Nullable [] value) {
        var word = value == null ? "(tombstone)" : new String(value, StandardCharsets.UTF_8);
        if (word.equals("unreadable")) {
            throw new RefusedEvent(null, "is not a word");
        }
        seen.add(word);
    }

    public List<String> seen() {
        return seen;
    }
}
