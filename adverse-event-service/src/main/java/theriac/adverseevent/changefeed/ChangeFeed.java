package theriac.adverseevent.changefeed;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/// All who listen to this replica. What changed comes from the topics and the database, which every replica reads, so
/// it does not matter which of them wrote it.
@ApplicationScoped
public class ChangeFeed {

    private final ListeningLimits limits;
    private final Clock clock;
    private final Collection<Subscription> subscriptions = new LinkedHashSet<>();
    private boolean closed;

    ChangeFeed(ListeningLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// A connection that stands.
    @FunctionalInterface
    public interface Connection {

        /// The listener has gone.
        void leave();
    }

    /// Begins to tell a listener; empty when too many listen, or the service is about to stop.
    public synchronized Optional<Connection> listen(Listener listener, ChangeSink sink) {
        var ofThisOne = subscriptions.stream()
                .filter(one -> one.listener().actor().equals(listener.actor()))
                .count();
        if (closed || subscriptions.size() >= limits.connections() || ofThisOne >= limits.connectionsOfOne()) {
            return Optional.empty();
        }
        var subscription = new Subscription(listener, sink, clock.instant());
        subscriptions.add(subscription);
        return Optional.of(() -> remove(subscription));
    }

    /// Something of this kind changed.
    public void tell(ChangeKind kind) {
        listening().forEach(one -> one.note(kind));
    }

    /// What is listened for now.
    public Set<ChangeKind> kindsListenedFor() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        listening().forEach(one -> kinds.addAll(one.listener().kinds()));
        return kinds;
    }

    /// How many listen.
    public synchronized int listeners() {
        return subscriptions.size();
    }

    /// Sends what has gathered; called every second. That is also as often as a listener is told.
    public void flush() {
        var now = clock.instant();
        for (var one : listening()) {
            if (!one.flush(now)) {
                remove(one);
                one.end();
            }
        }
    }

    /// Ends all connections, and takes no more.
    public void close() {
        Collection<Subscription> last;
        synchronized (this) {
            closed = true;
            last = Set.copyOf(subscriptions);
            subscriptions.clear();
        }
        last.forEach(Subscription::end);
    }

    private synchronized Collection<Subscription> listening() {
        return Set.copyOf(subscriptions);
    }

    private synchronized void remove(Subscription subscription) {
        subscriptions.remove(subscription);
    }
}
