package theriac.messaging;

import java.util.Map;

/// A view that can go on from where it was, because it keeps what it built: after the broker was away, or in a
/// file after a restart. Called by its reader's thread alone, like [#apply].
public interface ResumableView extends StateTopicView {

    /// Asked each time before reading begins. A view that cannot go on forgets what it built and begins anew.
    ///
    /// @param topicId Kafka's id of the topic: one made anew under the same name has another
    /// @param ends of each partition where it ends now; nothing that was read lies behind
    /// @return of each partition the offset to read on from; those that are missing are read from the beginning
    Map<Integer, Long> resume(String topicId, Map<Integer, Long> ends);

    /// Told after each batch of records that were handed to [#apply].
    ///
    /// @param nextOffsets of each partition the offset of the first record that was not handed over yet
    void applied(Map<Integer, Long> nextOffsets);
}
