package theriac.dataprotection.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.dataprotection.SubjectId;

/// The table `subject_key`.
@ApplicationScoped
class SubjectKeys {

    private static final String INSERT = """
            insert into subject_key (subject, master_key_id, wrapped_key)
            select subject, master_key_id, wrapped_key
            from unnest(?::text[], ?::text[], ?::bytea[]) with ordinality as new (subject, master_key_id, wrapped_key, place)
            order by place
            on conflict (subject) do nothing
            returning subject""";
    private static final String FIND = """
            select subject, master_key_id, wrapped_key from subject_key
            where subject = any (?::text[]) and wrapped_key is not null""";
    private static final String FORGET = """
            update subject_key set wrapped_key = null, forgotten_at = now()
            where subject = ? and wrapped_key is not null""";
    private static final String DELETE = "delete from subject_key where subject = ? and wrapped_key is not null";
    private static final String WRAPPED_WITH_OTHERS = """
            select subject, master_key_id, wrapped_key from subject_key
            where subject > ? and master_key_id <> ? and wrapped_key is not null
            order by subject limit ? for no key update""";
    private static final String REPLACE = """
            update subject_key set master_key_id = new.master_key_id, wrapped_key = new.wrapped_key
            from unnest(?::text[], ?::text[], ?::bytea[]) as new (subject, master_key_id, wrapped_key)
            where subject_key.subject = new.subject and subject_key.wrapped_key is not null""";

    private final DataSource database;

    SubjectKeys(DataSource database) {
        this.database = database;
    }

    /// Stores those keys whose subjects have none yet, nor had one; waits for another transaction that does the same.
    Set<SubjectId> insertMissing(List<WrappedKey> keys) {
        return run(INSERT, statement -> {
            bind(statement, keys);
            var inserted = new HashSet<SubjectId>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    inserted.add(new SubjectId(rows.getString(1)));
                }
            }
            return inserted;
        });
    }

    /// The keys of these subjects, kept from being forgotten until the transaction ends.
    List<WrappedKey> hold(Collection<SubjectId> subjects) {
        return run(FIND + " order by subject for share", statement -> {
            statement.setArray(
                    1, texts(statement.getConnection(), subjects.stream().map(SubjectId::value)));
            return read(statement);
        });
    }

    /// The keys of those of these subjects that were not forgotten.
    List<WrappedKey> find(Collection<SubjectId> subjects) {
        return run(FIND, statement -> {
            statement.setArray(
                    1, texts(statement.getConnection(), subjects.stream().map(SubjectId::value)));
            return read(statement);
        });
    }

    boolean forget(SubjectId subject) {
        return run(FORGET, statement -> {
            statement.setString(1, subject.value());
            return statement.executeUpdate() > 0;
        });
    }

    /// Takes a key away; a subject that was forgotten stays so.
    void delete(SubjectId subject) {
        run(DELETE, statement -> {
            statement.setString(1, subject.value());
            return statement.executeUpdate();
        });
    }

    /// The next keys in order of their subjects that another master key wraps.
    List<WrappedKey> wrappedWithOthers(String masterKeyId, String after, int atMost) {
        return run(WRAPPED_WITH_OTHERS, statement -> {
            statement.setString(1, after);
            statement.setString(2, masterKeyId);
            statement.setInt(3, atMost);
            return read(statement);
        });
    }

    void replace(List<WrappedKey> keys) {
        run(REPLACE, statement -> {
            bind(statement, keys);
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, List<WrappedKey> keys) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(
                1, texts(connection, keys.stream().map(key -> key.subject().value())));
        statement.setArray(2, texts(connection, keys.stream().map(WrappedKey::masterKeyId)));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "bytea", keys.stream().map(WrappedKey::bytes).toArray(byte[][]::new)));
    }

    private static List<WrappedKey> read(PreparedStatement statement) throws SQLException {
        var keys = new ArrayList<WrappedKey>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new WrappedKey(new SubjectId(rows.getString(1)), rows.getString(2), rows.getBytes(3)));
            }
        }
        return keys;
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of subjects can't be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
