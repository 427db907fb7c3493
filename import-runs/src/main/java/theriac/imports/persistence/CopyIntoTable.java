package theriac.imports.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Streams rows into a table by `COPY`, in its text format. Closed before its end, it takes none.
public final class CopyIntoTable implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(2 * FLUSH_AT);
    private boolean rowBegan;

    /// @param table its name, and its columns where not all are filled
    public CopyIntoTable(Connection connection, String table) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    public CopyIntoTable value(Optional<?> value) {
        return value(value.isEmpty() ? null : value.get());
    }

    public CopyIntoTable value(@Nullable Object value) {
        if (rowBegan) {
            buffer.append('\t');
        }
        rowBegan = true;
        if (value == null) {
            buffer.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    public void endRow() throws SQLException {
        buffer.append('\n');
        rowBegan = false;
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    public void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    /// Most values hold nothing that the format has a meaning for.
    private void escape(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char escaped = escaped(text.charAt(i));
            if (escaped != 0) {
                buffer.append(text, plain, i).append('\\').append(escaped);
                plain = i + 1;
            }
        }
        buffer.append(plain == 0 ? text : text.substring(plain));
    }

    /// What stands behind a backslash for a character; 0 for one that stands for itself.
    private static char escaped(char character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
