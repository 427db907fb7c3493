package theriac.http;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor where the next page begins, as [Cursor#encoded()]; absent on the last page
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /// How many items a page holds unless the caller says otherwise, for `@DefaultValue`.
    public static final String DEFAULT_LIMIT = "50";

    /// How many items a caller may ask for, for `@Max`.
    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /// Cuts a page from what was found when one item more than the limit was asked for.
    ///
    /// @param position where an item stands in the list's order
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).encoded());
    }

    /// The same page of what each item becomes.
    public <U> Page<U> map(Function<T, U> each) {
        return new Page<>(items.stream().map(each).toList(), nextCursor);
    }
}
