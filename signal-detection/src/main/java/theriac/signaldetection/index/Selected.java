package theriac.signaldetection.index;

import org.jspecify.annotations.Nullable;

/// A segment with those of its cases that a count looks at.
final class Selected {

    private final SegmentView view;
    private final long @Nullable [] cases;

    Selected(SegmentView view, long @Nullable [] cases) {
        this.view = view;
        this.cases = cases;
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
        return cases == null ? view.segment().size() : Bits.count(cases);
    }
}
