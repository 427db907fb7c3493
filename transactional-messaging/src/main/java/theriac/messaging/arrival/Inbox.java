package theriac.messaging.arrival;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import theriac.messaging.EventIntake;
import theriac.messaging.RefusedEvent;

/// Lets each event take effect once: remembers which were taken in the transaction of their effect.
@ApplicationScoped
public class Inbox {

    private final InboxTable table;
    private final Clock clock;
    private final Counter taken;
    private final Counter repeated;

    Inbox(DataSource database, Clock clock, MeterRegistry metrics) {
        this.table = new InboxTable(database);
        this.clock = clock;
        this.taken = Counter.builder("theriac.inbox.taken")
                .description("Events that took effect")
                .register(metrics);
        this.repeated = Counter.builder("theriac.inbox.repeated")
                .description("Events that came again and took no effect")
                .register(metrics);
    }

    /// Hands to the intake what was not taken before, in the order of arrival; all of it if the intake keeps revisions.
    ///
    /// @throws RefusedEvent when an event has the name of one that was taken before, but says something else;
    ///   or when the intake refuses one
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> void takeOnce(List<Arrival<T>> arrivals, EventIntake<T> intake) {
        var fresh = intake.keepsRevisions() ? arrivals : notTakenBefore(arrivals);
        if (!fresh.isEmpty()) {
            intake.take(fresh.stream().map(Arrival::content).toList());
        }
        taken.increment(fresh.size());
        repeated.increment(arrivals.size() - fresh.size());
    }

    private <T> List<Arrival<T>> notTakenBefore(List<Arrival<T>> arrivals) {
        var digests = new LinkedHashMap<EventName, UUID>();
        var firsts = new ArrayList<Arrival<T>>();
        for (var arrival : arrivals) {
            var digest = EventName.digest(arrival.event());
            var earlier = digests.putIfAbsent(EventName.of(arrival.event()), digest);
            if (earlier == null) {
                firsts.add(arrival);
            } else if (!earlier.equals(digest)) {
                throw otherContent();
            }
        }
        return remember(digests, firsts);
    }

    private <T> List<Arrival<T>> remember(Map<EventName, UUID> digests, List<Arrival<T>> firsts) {
        try {
            var added = table.add(digests, clock.instant());
            var known = new HashSet<>(digests.keySet());
            known.removeAll(added);
            if (!known.isEmpty()) {
                check(table.digests(known), digests);
            }
            return firsts.stream()
                    .filter(arrival -> added.contains(EventName.of(arrival.event())))
                    .toList();
        } catch (SQLException failure) {
            throw new InboxFailure(failure);
        }
    }

    private static void check(Map<EventName, UUID> known, Map<EventName, UUID> arrived) {
        var contradicts = known.entrySet().stream()
                .anyMatch(entry -> !Objects.equals(arrived.get(entry.getKey()), entry.getValue()));
        if (contradicts) {
            throw otherContent();
        }
    }

    private static RefusedEvent otherContent() {
        return new RefusedEvent(null, "an event of this source and id, but with other content, was taken before");
    }
}
