package theriac.signaldetection.index;

import java.util.Arrays;

/// Cases in the order in which they came, one array per property. Only ever appended to: what a reader was shown
/// of the first cases stays as it is, and when an array grows the reader keeps the old one.
final class Columns {

    private static final int WORDS_PER_CASE = 16;

    long[] high;
    long[] low;
    int[] revisions;
    long[] profiles;

    /// Where the contents of each case begin; one more than cases.
    int[] starts;

    char[] words;
    int size;

    Columns(int capacity) {
        this(capacity, capacity * WORDS_PER_CASE);
    }

    Columns(int capacity, int words) {
        high = new long[capacity];
        low = new long[capacity];
        revisions = new int[capacity];
        profiles = new long[capacity];
        starts = new int[capacity + 1];
        this.words = new char[words];
    }

    /// How many words the contents take.
    int used() {
        return starts[size];
    }

    void append(CaseId id, int revision, long profile, int[] reactions, int[] mentions) {
        grow(2 * reactions.length + 2 * mentions.length + 3);
        starts[size + 1] = Contents.write(reactions, mentions, words, starts[size]);
        head(id.high(), id.low(), revision, profile);
    }

    /// Appends a case of other columns as it stands.
    void append(Segment from, int at) {
        var begin = from.columns().starts[at];
        var length = from.columns().starts[at + 1] - begin;
        grow(length);
        System.arraycopy(from.columns().words, begin, words, starts[size], length);
        starts[size + 1] = starts[size] + length;
        head(
                from.columns().high[at],
                from.columns().low[at],
                from.columns().revisions[at],
                from.columns().profiles[at]);
    }

    private void head(long highBits, long lowBits, int revision, long profile) {
        high[size] = highBits;
        low[size] = lowBits;
        revisions[size] = revision;
        profiles[size] = profile;
        size++;
    }

    private void grow(int more) {
        if (size == high.length) {
            resize(size * 2);
        }
        if (starts[size] + more > words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, starts[size] + more));
        }
    }

    private void resize(int capacity) {
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        revisions = Arrays.copyOf(revisions, capacity);
        profiles = Arrays.copyOf(profiles, capacity);
        starts = Arrays.copyOf(starts, capacity + 1);
    }

    /// The same first cases over the same arrays.
    Columns shown() {
        return new Columns(this);
    }

    /// Whole columns as they stood in a file, one value per case in each.
    static Columns of(long[] high, long[] low, int[] revisions, long[] profiles, int[] starts, char[] words) {
        var columns = new Columns(0, 0);
        columns.high = high;
        columns.low = low;
        columns.revisions = revisions;
        columns.profiles = profiles;
        columns.starts = starts;
        columns.words = words;
        columns.size = high.length;
        return columns;
    }

    private Columns(Columns same) {
        high = same.high;
        low = same.low;
        revisions = same.revisions;
        profiles = same.profiles;
        starts = same.starts;
        words = same.words;
        size = same.size;
    }

    /// The same cases in arrays without room.
    Columns trimmed() {
        var trimmed = new Columns(this);
        trimmed.resize(size);
        trimmed.words = Arrays.copyOf(words, used());
        return trimmed;
    }

    CaseId id(int at) {
        return new CaseId(high[at], low[at]);
    }

    long bytes() {
        return 28L * high.length + 4L * starts.length + 2L * words.length + 120;
    }
}
