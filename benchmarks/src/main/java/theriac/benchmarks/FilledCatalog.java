package theriac.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// 20,000 made-up drugs with ten names and two codes each, in the catalog's own tables.
final class FilledCatalog {

    static final int DRUGS = 20_000;
    static final int NAMES_PER_DRUG = 10;

    private static final String HAS_THEM = "select count(*) from drug where id like 'bench-%'";

    private static final String DRUG = """
            insert into drug (id, revision, lock_version, state, name)
            select 'bench-' || n, 1, 0, 'PUBLISHED', name from unnest(?) with ordinality t (name, n)
            """;

    private static final String NAMES = """
            insert into drug_name (drug_id, position, name, kind, citation, evidence_level)
            select 'bench-' || (n - 1) / %1$d + 1, (n - 1) %% %1$d, name, 'BRAND', 'Made up', 'LABEL'
            from unnest(?) with ordinality t (name, n)
            """.formatted(NAMES_PER_DRUG - 1);

    private static final String CODES = """
            insert into drug_code (drug_id, position, system, code, retired, citation, evidence_level)
            select 'bench-' || n, 0, 'RXNORM', (10000000 + n)::text, n % 10 = 0, 'Made up', 'LABEL'
            from generate_series(1, ?) n
            union all
            select 'bench-' || n, 1, 'UNII', upper(left(md5(n::text), 10)), false, 'Made up', 'LABEL'
            from generate_series(1, ?) n
            """;

    private static final String VERSIONS = """
            insert into drug_version (drug_id, position, number, effective_from, body)
            select 'bench-' || n, 0, 1, v.effective_from, v.body
            from generate_series(1, ?) n, drug_version v
            where v.drug_id = 'diazepam' and v.position = 0
            """;

    private final List<String> preferred = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /// The same names each time.
    FilledCatalog() {
        var names = new MadeUpNames(1);
        for (var drug = 0; drug < DRUGS; drug++) {
            preferred.add(names.next());
            IntStream.range(1, NAMES_PER_DRUG).forEach(i -> others.add(names.next()));
        }
    }

    List<String> names() {
        return preferred;
    }

    String idOf(int drug) {
        return "bench-" + (drug + 1);
    }

    String rxCuiOf(int drug) {
        return Integer.toString(10_000_001 + drug);
    }

    /// Writes them, unless an earlier run did, and leaves the tables as a while of rest leaves them.
    void writeTo(Connection database) throws SQLException {
        if (count(database) == 0) {
            database.setAutoCommit(false);
            write(database, DRUG, preferred);
            write(database, NAMES, others);
            write(database, CODES, DRUGS, DRUGS);
            write(database, VERSIONS, DRUGS);
            database.commit();
            database.setAutoCommit(true);
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static int count(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(HAS_THEM)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void write(Connection database, String sql, List<String> names) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("text", names.toArray()));
            statement.executeUpdate();
        }
    }

    private static void write(Connection database, String sql, int... numbers) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < numbers.length; i++) {
                statement.setInt(i + 1, numbers[i]);
            }
            statement.executeUpdate();
        }
    }
}
