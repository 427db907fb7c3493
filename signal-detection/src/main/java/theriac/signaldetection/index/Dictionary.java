package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Texts numbered densely from 0 in the order of their first occurrence. One thread adds; what a [Names] of it
/// shows was added before that was taken.
final class Dictionary {

    private final String what;
    private final int limit;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private String[] texts = new String[16];
    private int size;
    private long characters;

    /// @param what is numbered, for the refusal
    /// @param limit how many texts there may be
    Dictionary(String what, int limit) {
        this.what = what;
        this.limit = limit;
    }

    /// The text's number, a new one when it has none.
    ///
    /// @throws IllegalStateException when there are no more numbers
    int encode(String text) {
        var known = numbers.get(text);
        return known != null ? known : add(text);
    }

    private int add(String text) {
        if (size == limit) {
            throw new IllegalStateException("the case index numbers at most " + limit + " " + what);
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = text;
        characters += text.length();
        numbers.put(text, size);
        return size++;
    }

    /// All that is numbered so far.
    Names names() {
        return new Names(texts, size, numbers);
    }

    void addAll(List<String> inOrder) {
        inOrder.forEach(this::encode);
    }

    /// About: a text, its number, and their places in the map and the row.
    long bytes() {
        return 120L * size + characters + 4L * texts.length;
    }
}
