package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The cases at the end of an index that are not in a sealed segment yet, as of one moment. The first who counts
/// sorts them into a segment for all who look at the same moment.
final class Tail {

    private final Columns columns;
    private final long @Nullable [] superseded;
    private volatile @Nullable SegmentView sorted;

    Tail(Columns columns, long @Nullable [] superseded) {
        this.columns = columns;
        this.superseded = superseded;
    }

    /// The sealed segments, and this as another.
    List<SegmentView> after(List<SegmentView> sealed, Vocabulary vocabulary) {
        if (columns.size == 0) {
            return sealed;
        }
        var all = new ArrayList<>(sealed);
        all.add(sorted(vocabulary));
        return all;
    }

    /// Two who come at once may both sort: the result is the same.
    private SegmentView sorted(Vocabulary vocabulary) {
        var known = sorted;
        if (known == null) {
            known = new SegmentView(Segment.of(columns, vocabulary), superseded);
            sorted = known;
        }
        return known;
    }
}
