package theriac.messaging.republication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.http.Caller;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;
import theriac.messaging.republication.StateTopicRecords.Told;

/// The steps of a republication that write, each a transaction. What a state's change appends to the outbox meanwhile
/// goes out before or after what is appended here, but never out of order: both hold the state's lock.
@ApplicationScoped
class StateRepublication {

    private final Outbox outbox;
    private final Comparison comparison;
    private final AuditTrail audit;
    private final Clock clock;

    StateRepublication(Outbox outbox, Comparison comparison, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.comparison = comparison;
        this.audit = audit;
        this.clock = clock;
    }

    /// What comparing some records led to.
    ///
    /// @param raised states that stand at a higher revision now
    /// @param ended keys for which a tombstone was written
    /// @param erased keys that the topic has ended and the database holds all the same
    record Compared(int raised, int ended, List<String> erased) {}

    @Transactional
    void begin(StateSource source, Caller caller) {
        audit.record(entry(caller, "republish-states", source.topic()));
    }

    /// Corrects what readers of these records believe.
    @Transactional
    Compared compare(StateSource source, List<Told> records, Caller caller) {
        var keys = records.stream().map(Told::key).distinct().toList();
        var difference = comparison.of(records, source.lock(keys));
        var corrections = new ArrayList<OutgoingEvent>();
        if (!difference.raised().isEmpty()) {
            source.raise(difference.raised());
            corrections.addAll(source.lock(difference.raised().keySet()));
        }
        difference
                .unheld()
                .forEach(key -> corrections.add(OutgoingEvent.tombstone(source.topic(), key, source.type())));
        outbox.appendAll(corrections);
        audit.recordAll(Stream.concat(
                        difference.raised().keySet().stream().map(key -> entry(caller, "raise-state", source, key)),
                        difference.unheld().stream().map(key -> entry(caller, "end-state", source, key)))
                .toList());
        return new Compared(difference.raised().size(), difference.unheld().size(), List.copyOf(difference.erased()));
    }

    /// Tells some more states as they stand; gives back their keys, fewer than `most` only at the end.
    @Transactional
    List<String> tell(StateSource source, Optional<String> after, int most) {
        var keys = source.keys(after, most);
        outbox.appendAll(source.lock(keys));
        return keys;
    }

    /// Whether the database holds any state of the topic.
    @Transactional
    boolean holdsAny(StateSource source) {
        return !source.keys(Optional.empty(), 1).isEmpty();
    }

    private AuditEntry entry(Caller caller, String action, StateSource source, String key) {
        return entry(caller, action, source.topic() + "/" + key);
    }

    private AuditEntry entry(Caller caller, String action, String subject) {
        return new AuditEntry(clock.instant(), caller.actor(), caller.site().id(), action, subject);
    }
}
