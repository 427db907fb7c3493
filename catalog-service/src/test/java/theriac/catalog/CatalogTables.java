package theriac.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import theriac.platform.quarkus.PlatformTestResource;

/// The tables under the catalog, written to as an import or a hand with psql would.
public final class CatalogTables {

    private CatalogTables() {}

    /// A connection of the catalog's own role.
    public static Connection connect() throws SQLException {
        var database = PlatformTestResource.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /// Runs statements that return nothing.
    public static void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The first column of the first row, as text.
    public static String value(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Writes as many drugs in one statement a table: `<prefix>00001` and so on, each with a name of its own, a
    /// brand and the first version of the drug that they are like.
    public static void fill(String prefix, int drugs, String like) throws SQLException {
        var ids = "(select '%s' || lpad(n::text, 5, '0') as id from generate_series(1, %d) n) ids"
                .formatted(prefix, drugs);
        run(
                "insert into drug (id, revision, lock_version, state, name) select id, 1, 0, 'PUBLISHED', id from "
                        + ids,
                "insert into drug_name (drug_id, position, name, kind, citation, evidence_level)"
                        + " select id, 0, 'Brand ' || id, 'BRAND', 'A label', 'LABEL' from " + ids,
                """
                insert into drug_version (drug_id, position, number, effective_from, body)
                select ids.id, 0, 1, v.effective_from, v.body
                from %s, drug_version v where v.drug_id = '%s' and v.number = 1""".formatted(ids, like));
    }

    /// Removes the drugs whose ids begin so.
    public static void remove(String prefix) throws SQLException {
        run(
                "delete from claim where drug_id like '" + prefix + "%'",
                "delete from drug_version where drug_id like '" + prefix + "%'",
                "delete from drug_code where drug_id like '" + prefix + "%'",
                "delete from drug_name where drug_id like '" + prefix + "%'",
                "delete from drug where id like '" + prefix + "%'");
    }
}
