package theriac.messaging.republication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;

import static java.util.Objects.requireNonNull;

/// A small service of the tests: a dictionary whose terms have revisions.
@ApplicationScoped
public class Terms implements StateSource {

    public static final String TOPIC = "test.term.v1";

    private final Outbox outbox;
    private final ConcurrentSkipListMap<String, Term> held = new ConcurrentSkipListMap<>();

    Terms(Outbox outbox) {
        this.outbox = outbox;
    }

    public record Term(long revision, String text) {}

    /// Holds a term, and tells it.
    @Transactional
    public void change(String key, Term term) {
        held.put(key, term);
        outbox.append(event(key));
    }

    /// As a restored database does.
    public void restore(Map<String, Term> earlier) {
        held.clear();
        held.putAll(earlier);
    }

    public Term get(String key) {
        return requireNonNull(held.get(key));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TOPIC;
    }

    @Override
    public List<String> keys(Optional<String> after, int most) {
        return held.tailMap(after.orElse(""), false).keySet().stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<OutgoingEvent> lock(Collection<String> keys) {
        return keys.stream().filter(held::containsKey).map(this::event).toList();
    }

    @Override
    public void raise(Map<String, Long> revisions) {
        revisions.forEach((key, revision) -> held.compute(key, (_, term) -> new Term(revision, term.text())));
    }

    private OutgoingEvent event(String key) {
        return new OutgoingEvent(TOPIC, key, TOPIC, held.get(key));
    }
}
