package theriac.signaldetection.index;

import org.jspecify.annotations.Nullable;

/// A sealed segment in the writer's hands, with the marks of its superseded cases. The marks that a reader was
/// shown are never written again: the next mark goes to a copy.
final class Slot {

    private final int number;
    private final Segment segment;
    private long @Nullable [] superseded;
    private int supersededCount;
    private boolean shown;

    Slot(int number, Segment segment, long @Nullable [] superseded) {
        this.number = number;
        this.segment = segment;
        this.superseded = superseded;
        this.supersededCount = superseded == null ? 0 : Bits.count(superseded);
    }

    int number() {
        return number;
    }

    Segment segment() {
        return segment;
    }

    int size() {
        return segment.size();
    }

    /// How many of its cases are the latest states.
    int current() {
        return segment.size() - supersededCount;
    }

    boolean isSuperseded(int at) {
        return superseded != null && Bits.has(superseded, at);
    }

    void supersede(int at) {
        if (superseded == null) {
            superseded = new long[Bits.words(segment.size())];
        } else if (shown) {
            superseded = superseded.clone();
        }
        shown = false;
        Bits.set(superseded, at);
        supersededCount++;
    }

    /// What readers may see from now on.
    SegmentView show() {
        shown = true;
        return new SegmentView(segment, superseded);
    }
}
