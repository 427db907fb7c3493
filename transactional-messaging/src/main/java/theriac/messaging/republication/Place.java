package theriac.messaging.republication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a republication stands. It is told to whoever has it done, and comes back with the next call: the service
/// itself keeps nothing, so that either side may be killed at any time.
public sealed interface Place {

    /// The topic is read and compared with the database.
    ///
    /// @param partition the one that is being read
    /// @param offset from where on
    /// @param ends where each partition ended when the reading began
    record Comparing(int partition, long offset, List<Long> ends) implements Place {

        public Comparing {
            ends = List.copyOf(ends);
            if (partition < 0 || partition >= ends.size() || offset < 0) {
                throw new IllegalArgumentException("there is no such place in the topic");
            }
        }

        long end() {
            return ends.get(partition);
        }

        @Override
        public String toString() {
            return "compare:" + partition + ":" + offset + ":"
                    + ends.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /// The topic is compared; what was being written meanwhile is waited for.
    ///
    /// @param before transactions with lower numbers have to end first
    record Settling(long before) implements Place {

        @Override
        public String toString() {
            return "settle:" + before;
        }
    }

    /// The database's states are told.
    ///
    /// @param after the key after which to go on; absent at the beginning
    record Telling(Optional<String> after) implements Place {

        @Override
        public String toString() {
            return "tell:" + after.orElse("");
        }
    }

    /// Reads a place as it was told.
    ///
    /// @throws IllegalArgumentException when it was never told
    static Place read(String text) {
        var parts = text.split(":", -1);
        return switch (parts[0]) {
            case "compare" -> comparing(parts);
            case "settle" -> new Settling(Long.parseLong(parts[parts.length - 1]));
            case "tell" ->
                new Telling(Optional.of(text.substring("tell:".length())).filter(key -> !key.isEmpty()));
            default -> throw new IllegalArgumentException("no place of a republication");
        };
    }

    private static Place comparing(String[] parts) {
        if (parts.length != 4) {
            throw new IllegalArgumentException("no place in a topic");
        }
        return new Comparing(
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Arrays.stream(parts[3].split(",")).map(Long::valueOf).toList());
    }
}
