package theriac.messaging;

import java.util.List;
import java.util.function.Supplier;

/// The traces of several callers whose work is done together.
public interface Traces {

    /// Where a caller stood in its trace.
    interface Origin {}

    /// Where the caller stands now.
    Origin current();

    /// Does work for callers that stood there: as a part of their trace when they share one, else in a trace of its
    /// own, linked to theirs.
    <T> T within(List<Origin> origins, Supplier<T> work);
}
