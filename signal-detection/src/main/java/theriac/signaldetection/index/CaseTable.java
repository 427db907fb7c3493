package theriac.signaldetection.index;

import java.util.Arrays;

/// Where the latest state of each case is: an open hash of locations, whose keys stand in the segments. A
/// location is the number of a slot above 20 bits for the case in it. The writer's alone.
final class CaseTable {

    static final int NONE = -1;

    private static final int SMALLEST = 1 << 10;

    private int[] locations;
    private int size;

    /// @param expected how many cases it takes before it grows
    CaseTable(int expected) {
        var capacity = SMALLEST;
        while (capacity - capacity / 4 < expected) {
            capacity *= 2;
        }
        locations = emptyOf(capacity);
    }

    private static int[] emptyOf(int capacity) {
        var empty = new int[capacity];
        Arrays.fill(empty, NONE);
        return empty;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 4L * locations.length;
    }

    /// The location of a case, or [#NONE].
    int find(CaseId id, Keys keys) {
        var mask = locations.length - 1;
        for (var at = CaseId.hash(id.high(), id.low()) & mask; locations[at] != NONE; at = at + 1 & mask) {
            if (keys.isAt(locations[at], id)) {
                return locations[at];
            }
        }
        return NONE;
    }

    /// Adds a case that is not there.
    void add(CaseId id, int location, Keys keys) {
        if (size >= locations.length - locations.length / 4) {
            grow(keys);
        }
        insert(id.high(), id.low(), location);
        size++;
    }

    private void insert(long high, long low, int location) {
        var mask = locations.length - 1;
        var at = CaseId.hash(high, low) & mask;
        while (locations[at] != NONE) {
            at = at + 1 & mask;
        }
        locations[at] = location;
    }

    /// Tells that a case that stood at one location stands at another.
    void move(long high, long low, int from, int to) {
        var mask = locations.length - 1;
        var at = CaseId.hash(high, low) & mask;
        while (locations[at] != from) {
            if (locations[at] == NONE) {
                throw new IllegalStateException("the case table has lost a case");
            }
            at = at + 1 & mask;
        }
        locations[at] = to;
    }

    private void grow(Keys keys) {
        var before = locations;
        locations = emptyOf(before.length * 2);
        for (var location : before) {
            if (location != NONE) {
                var id = keys.at(location);
                insert(id.high(), id.low(), location);
            }
        }
    }

    /// The ids of cases by location.
    interface Keys {

        CaseId at(int location);

        boolean isAt(int location, CaseId id);
    }
}
