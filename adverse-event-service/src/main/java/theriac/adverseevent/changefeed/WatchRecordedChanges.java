package theriac.adverseevent.changefeed;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/// Looks at the database for those who listen for what is on no topic. While nobody does, it does not look, and takes
/// the first look afterwards for a change.
@ApplicationScoped
public class WatchRecordedChanges {

    private static final Set<ChangeKind> RECORDED = Set.of(ChangeKind.IMPORT, ChangeKind.DEAD_LETTER);

    private final ChangeFeed feed;
    private final RecordedChanges recorded;
    private Optional<RecordedChanges.Marks> seen = Optional.empty();

    WatchRecordedChanges(ChangeFeed feed, RecordedChanges recorded) {
        this.feed = feed;
        this.recorded = recorded;
    }

    /// Compares with what was seen last; called every second.
    public synchronized void look() {
        if (feed.kindsListenedFor().stream().noneMatch(RECORDED::contains)) {
            seen = Optional.empty();
            return;
        }
        var now = recorded.marks();
        if (!seen.map(RecordedChanges.Marks::imports).equals(Optional.of(now.imports()))) {
            feed.tell(ChangeKind.IMPORT);
        }
        if (!seen.map(RecordedChanges.Marks::deadLetters).equals(Optional.of(now.deadLetters()))) {
            feed.tell(ChangeKind.DEAD_LETTER);
        }
        seen = Optional.of(now);
    }
}
