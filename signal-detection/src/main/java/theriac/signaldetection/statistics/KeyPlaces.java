package theriac.signaldetection.statistics;

import java.util.Arrays;

/// Numbers keys 0, 1, 2, ... in the order in which they are first asked for: a hash table of longs, open addressing.
final class KeyPlaces {

    private static final int FREE = -1;

    private long[] keys = new long[4096];
    private int[] places = freeSlots(4096);
    private int size;

    /// The number of this key; of a new one, the next.
    int placeOf(long key) {
        var slot = slotOf(key);
        if (places[slot] != FREE) {
            return places[slot];
        }
        if (size >= places.length / 4) {
            grow();
            slot = slotOf(key);
        }
        keys[slot] = key;
        places[slot] = size;
        return size++;
    }

    private int slotOf(long key) {
        var last = places.length - 1;
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & last;
        while (places[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = freeSlots(2 * oldKeys.length);
        for (var old = 0; old < oldPlaces.length; old++) {
            if (oldPlaces[old] != FREE) {
                var slot = slotOf(oldKeys[old]);
                keys[slot] = oldKeys[old];
                places[slot] = oldPlaces[old];
            }
        }
    }

    private static int[] freeSlots(int length) {
        var slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
