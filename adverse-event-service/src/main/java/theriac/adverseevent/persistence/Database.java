package theriac.adverseevent.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/// Runs statements in the caller's transaction.
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Sets a statement's parameters.
    @FunctionalInterface
    public interface Parameters {

        void set(PreparedStatement statement) throws SQLException;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /// All rows of a query, or of a statement that returns some.
    public <T> List<T> query(String sql, Parameters parameters, Row<T> row) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /// Runs a statement that returns nothing, and tells how many rows it touched.
    public int update(String sql, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /// A failure of the database as the rest of the service sees it.
    public static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("the database did not do it", failure);
    }
}
