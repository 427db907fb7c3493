package theriac.messaging.outbox;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One of the fixed number of queues that make up the outbox. All events of a key share a lane, so that one
/// sender at a time keeps their order.
///
/// The number of lanes is part of the stored state: it may change only while the outbox is empty.
record Lane(int number) {

    static final int COUNT = 8;

    Lane {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("a lane is numbered 0 to " + (COUNT - 1));
        }
    }

    static Lane of(String key) {
        var hash = key.hashCode();
        return new Lane(Math.floorMod(hash ^ (hash >>> 16), COUNT));
    }

    static Stream<Lane> all() {
        return IntStream.range(0, COUNT).mapToObj(Lane::new);
    }
}
