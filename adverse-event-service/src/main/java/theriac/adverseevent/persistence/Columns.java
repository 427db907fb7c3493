package theriac.adverseevent.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/// Hands rows to a statement as one array per column, for `unnest`.
public final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    /// Columns of these rows, from this parameter on.
    public Columns(PreparedStatement statement, int firstParameter, List<T> rows) {
        this.statement = statement;
        this.next = firstParameter;
        this.rows = rows;
    }

    public Columns<T> text(Function<T, @Nullable String> value) throws SQLException {
        return add("text", value, String[]::new);
    }

    public Columns<T> shorts(Function<T, Short> value) throws SQLException {
        return add("int2", value, Short[]::new);
    }

    public Columns<T> ints(Function<T, @Nullable Integer> value) throws SQLException {
        return add("int4", value, Integer[]::new);
    }

    public Columns<T> longs(Function<T, Long> value) throws SQLException {
        return add("int8", value, Long[]::new);
    }

    public Columns<T> bytes(Function<T, byte[]> value) throws SQLException {
        return add("bytea", value, byte[][]::new);
    }

    /// The number of the parameter after the last column.
    public int next() {
        return next;
    }

    private <V extends @Nullable Object> Columns<T> add(String type, Function<T, V> value, IntFunction<V[]> array)
            throws SQLException {
        Connection connection = statement.getConnection();
        Array column = connection.createArrayOf(type, rows.stream().map(value).toArray(array));
        statement.setArray(next, column);
        next++;
        return this;
    }
}
