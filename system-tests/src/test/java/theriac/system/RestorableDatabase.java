package theriac.system;

import java.sql.SQLException;
import java.util.List;

/// A service's database that is set back to an earlier moment: a copy of all its files, as a restore of a base backup
/// would bring them.
///
/// @param server the server, as its superuser sees it
record RestorableDatabase(ServiceDatabase server, ServiceDatabase database) {

    void backUp() throws SQLException {
        close(name());
        server.execute(List.of(
                "create database %s template %s owner %s".formatted(copy(), name(), database.user()),
                "alter database %s allow_connections true".formatted(name())));
    }

    void restore() throws SQLException {
        close(name());
        server.execute(List.of(
                "drop database %s with (force)".formatted(name()),
                "alter database %s rename to %s".formatted(copy(), name()),
                "alter database %s allow_connections true".formatted(name())));
    }

    private void close(String name) throws SQLException {
        server.execute(List.of(
                "alter database %s allow_connections false".formatted(name),
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'".formatted(name)));
    }

    private String name() {
        return database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
    }

    private String copy() {
        return name() + "_backed_up";
    }
}
