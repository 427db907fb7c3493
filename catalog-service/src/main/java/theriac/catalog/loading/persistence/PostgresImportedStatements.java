package theriac.catalog.loading.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import theriac.catalog.drug.DrugId;
import theriac.catalog.loading.ImportedStatements;

@ApplicationScoped
class PostgresImportedStatements implements ImportedStatements {

    private final EntityManager entityManager;

    PostgresImportedStatements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Map<DrugId, List<Statement>> statements) {
        var rows = statements.entrySet().stream()
                .flatMap(drug -> drug.getValue().stream().map(statement -> new Row(drug.getKey(), statement)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into imported_statement (drug_id, kind, value)
                        select * from unnest(:drugs, :kinds, :values)
                        on conflict do nothing""")
                .setParameter("drugs", column(rows, row -> row.drug().value()))
                .setParameter("kinds", column(rows, row -> row.statement().kind()))
                .setParameter("values", column(rows, row -> row.statement().value()))
                .executeUpdate();
    }

    private record Row(DrugId drug, Statement statement) {}

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Map<DrugId, Set<Statement>> of(Collection<DrugId> drugs) {
        List<?> rows = entityManager
                .createNativeQuery("select drug_id, kind, value from imported_statement where drug_id in (:drugs)")
                .setParameter("drugs", drugs.stream().map(DrugId::value).toList())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> new DrugId(row[0].toString()),
                        Collectors.mapping(
                                row -> new Statement(row[1].toString(), row[2].toString()), Collectors.toSet())));
    }
}
