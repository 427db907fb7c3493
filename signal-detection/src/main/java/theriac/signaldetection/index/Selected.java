package theriac.signaldetection.index;

import org.jspecify.annotations.Nullable;

/// A segment with those of its cases that a count looks at.
final class Selected {

    private final SegmentView view;
    private final long @Nullable [] cases;
    private final int count;

    Selected(SegmentView view, long @Nullable [] cases) {
        this.view = view;
        this.cases = cases;
        this.count = cases == null ? view.segment().size() : Bits.count(cases);
    }

    SegmentView view() {
        return view;
    }

    /// None at all for every case.
    long @Nullable [] cases() {
        return cases;
    }

    /// The cases as bits in every event.
    long[] asBits() {
        return cases == null ? Bits.all(view.segment().size()) : cases;
    }

    int count() {
        return count;
    }

    /// Whether so many cases are selected that a processor guesses right which are.
    boolean isMost() {
        return 3L * count > 2L * view.segment().size();
    }

    /// Adds a drug's cases and their reactions to a tally.
    void count(int drug, Reading reading, Tally tally) {
        view.count(drug, reading, this, tally);
    }
}
