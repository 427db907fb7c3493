package theriac.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// A PostgreSQL server seen through its superuser: the one place where databases and their roles are made.
///
/// @param address host and port, such as `localhost:5432`
public record DatabaseServer(String address, String superuser, String password) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /// Makes the role and its database where they are missing, and gives the role this password.
    public Database provide(String name, String rolePassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database name is lower-case letters, digits and _, not " + name);
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            provideRole(statement, name, rolePassword);
            provideDatabase(statement, name);
        } catch (SQLException e) {
            throw new PlatformException(
                    "The database " + name + " at " + address + " cannot be made: " + e.getMessage(), e);
        }
        return new Database(jdbcUrl(name), name, rolePassword);
    }

    /// Connects as the superuser to the maintenance database.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), superuser, password);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private static void provideRole(Statement statement, String name, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password " + statement.enquoteLiteral(password));
    }

    private static void provideDatabase(Statement statement, String name) throws SQLException {
        if (exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            return;
        }
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke all on database " + name + " from public");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
