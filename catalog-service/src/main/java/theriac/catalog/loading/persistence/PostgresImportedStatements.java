package theriac.catalog.loading.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    public void add(DrugId drug, List<Statement> statements) {
        statements.forEach(statement -> entityManager
                .createNativeQuery("""
                                insert into imported_statement (drug_id, kind, value) values (:drug, :kind, :value)
                                on conflict do nothing""")
                .setParameter("drug", drug.value())
                .setParameter("kind", statement.kind())
                .setParameter("value", statement.value())
                .executeUpdate());
    }

    @Override
    public Map<DrugId, Set<Statement>> of(Collection<DrugId> drugs) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select drug_id, kind, value from imported_statement where drug_id in (:drugs)", Object[].class)
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
