package theriac.signaldetection.index;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Some cases that never change, with their postings. Which of them were superseded since is told apart from it.
final class Segment {

    /// How many cases a segment has at most; their numbers take 20 bits.
    static final int LARGEST = 1 << 20;

    private static final int REMEMBERED = 16;

    private final Columns columns;
    private final Postings postings;
    private final int reactions;
    private final Map<Subgroup, Selection> selections = remembering();
    private final Map<Subgroup, Margins> margins = remembering();

    /// @param reactions how many reactions are known
    Segment(Columns columns, Postings postings, int reactions) {
        this.columns = columns;
        this.postings = postings;
        this.reactions = reactions;
    }

    static Segment of(Columns columns, Vocabulary known) {
        return new Segment(
                columns,
                Postings.of(columns, known.drugs().size()),
                known.reactions().size());
    }

    Columns columns() {
        return columns;
    }

    Postings postings() {
        return postings;
    }

    /// The numbers of this segment's reactions lie below this.
    int reactions() {
        return reactions;
    }

    int size() {
        return columns.size;
    }

    /// The cases of a subgroup, superseded ones among them. Remembered, since neither the cases nor what the
    /// subgroup means to them changes.
    Selection selection(Subgroup subgroup, Vocabulary vocabulary) {
        synchronized (selections) {
            var known = selections.get(subgroup);
            if (known != null) {
                return known;
            }
        }
        var made = new Selection(new Filter(subgroup, vocabulary).select(columns));
        synchronized (selections) {
            selections.put(subgroup, made);
        }
        return made;
    }

    /// How many cases of the subgroup there are and how often each reaction occurs in them, superseded cases left
    /// out. What was counted last is brought up to date by the cases that were superseded since.
    Margins margins(Subgroup subgroup, Vocabulary vocabulary, long @Nullable [] superseded) {
        var selection = selection(subgroup, vocabulary);
        Margins known;
        synchronized (margins) {
            known = margins.get(subgroup);
        }
        if (known != null && known.areWithout(superseded)) {
            return known;
        }
        var made = known != null && known.isBefore(superseded)
                ? known.without(this, selection, superseded)
                : Margins.of(this, selection, superseded);
        synchronized (margins) {
            margins.put(subgroup, made);
        }
        return made;
    }

    long bytes() {
        var remembered = 0L;
        synchronized (selections) {
            for (var selection : selections.values()) {
                remembered += selection.bits() == null ? 0 : 8L * Bits.words(size());
            }
        }
        synchronized (margins) {
            for (var margin : margins.values()) {
                remembered += 4L * margin.reactions().length;
            }
        }
        return columns.bytes() + postings.bytes() + remembered;
    }

    /// A map that keeps what was asked for last.
    private static <V> Map<Subgroup, V> remembering() {
        return new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Subgroup, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /// Cases of a segment.
    static final class Selection {

        private final long @Nullable [] bits;

        Selection(long @Nullable [] bits) {
            this.bits = bits;
        }

        /// None at all for every case.
        long @Nullable [] bits() {
            return bits;
        }
    }
}
