package theriac.adverseevent.disproportionality;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.signaldetection.index.CaseIndex;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.Restored;
import theriac.signaldetection.index.SnapshotFile;
import theriac.signaldetection.index.Subgroup;

/// The case index of this replica, and its file. One thread feeds it; any thread may ask for the view or write the
/// file.
@ApplicationScoped
public class LiveCaseIndex {

    private final SnapshotSettings settings;
    private final Clock clock;
    private final ExecutorService merging = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("case-index-merge").factory());
    private volatile Current current;
    private Map<Integer, Long> written = Map.of();

    LiveCaseIndex(SnapshotSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.current = new Current(Optional.empty(), new CaseIndex(merging));
    }

    /// The index and the topic that it is built from, once that is known.
    private record Current(Optional<String> topicId, CaseIndex index) {

        boolean fits(String topic, Map<Integer, Long> ends) {
            return topicId.filter(topic::equals).isPresent() && liesWithin(index.view(), ends);
        }
    }

    /// Where the feed stands after a look for what can be gone on from.
    ///
    /// @param unusable why the file was not used; empty when it was, or was not needed
    public record Start(Map<Integer, Long> offsets, Optional<String> unusable) {}

    /// What was published last.
    public CaseView view() {
        return current.index().view();
    }

    /// How many cases count, those that a watch asked for among them.
    public int cases() {
        return view().totals(Subgroup.EVERYONE.withPrompted()).cases();
    }

    /// Goes on from memory or else from the file, if they are of this topic, and otherwise begins anew.
    ///
    /// @param ends of each partition of the topic where it ends
    public Start resume(String topicId, Map<Integer, Long> ends) {
        if (current.fits(topicId, ends)) {
            return new Start(view().offsets(), Optional.empty());
        }
        return switch (read(topicId, ends)) {
            case Restored.FromSnapshot(var index) -> {
                current = new Current(Optional.of(topicId), index);
                yield new Start(view().offsets(), Optional.empty());
            }
            case Restored.Unusable(var reason) -> {
                current = new Current(Optional.of(topicId), new CaseIndex(merging));
                yield new Start(Map.of(), Optional.of(reason));
            }
        };
    }

    /// Takes in a state of a case; readers see it when it is published.
    ///
    /// @throws IllegalStateException when there are more names than the index can number
    public void put(CaseState state) {
        current.index().put(state);
    }

    /// Shows readers what was put.
    public void publish(Map<Integer, Long> nextOffsets) {
        current.index().publish(nextOffsets);
    }

    /// Writes the file, if there is anything new since it was written last.
    public synchronized void writeSnapshot() throws IOException {
        var now = current;
        var view = now.index().view();
        if (now.topicId().isEmpty() || view.offsets().equals(written)) {
            return;
        }
        Files.createDirectories(settings.directory());
        new SnapshotFile(settings.file(), now.topicId().get()).write(view);
        written = view.offsets();
    }

    private Restored read(String topicId, Map<Integer, Long> ends) {
        try {
            if (isTooOld()) {
                return new Restored.Unusable("the snapshot is older than tombstones are kept");
            }
            var restored = new SnapshotFile(settings.file(), topicId).read(merging);
            return restored instanceof Restored.FromSnapshot(var index) && !liesWithin(index.view(), ends)
                    ? new Restored.Unusable("the topic ends before the snapshot does")
                    : restored;
        } catch (IOException unreadable) {
            return new Restored.Unusable(
                    "the snapshot cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private boolean isTooOld() throws IOException {
        var file = settings.file();
        return Files.exists(file)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(clock.instant().minus(settings.oldest()));
    }

    private static boolean liesWithin(CaseView view, Map<Integer, Long> ends) {
        return view.offsets().entrySet().stream()
                .allMatch(offset -> offset.getValue() <= ends.getOrDefault(offset.getKey(), 0L));
    }
}
