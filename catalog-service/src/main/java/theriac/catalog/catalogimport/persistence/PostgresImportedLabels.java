package theriac.catalog.catalogimport.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import theriac.catalog.catalogimport.ImportedLabels;
import theriac.catalog.catalogimport.LabelId;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.DrugId;

@ApplicationScoped
class PostgresImportedLabels implements ImportedLabels {

    private final EntityManager entityManager;

    PostgresImportedLabels(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ImportedLabel> find(LabelId id) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select version, drug_id, array_to_string(claim_ids, ' ') from drug_label where set_id = :id")
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> label(id, row))
                .findFirst();
    }

    private static ImportedLabel label(LabelId id, Object[] row) {
        var claims = Arrays.stream(row[2].toString().split(" "))
                .filter(claim -> !claim.isEmpty())
                .map(ClaimId::new)
                .toList();
        return new ImportedLabel(id, ((Number) row[0]).intValue(), new DrugId(row[1].toString()), claims);
    }

    @Override
    public void keep(ImportedLabel label) {
        entityManager
                .createNativeQuery("""
                        insert into drug_label (set_id, version, drug_id, claim_ids)
                        values (:id, :version, :drug, :claims)
                        on conflict (set_id) do update
                            set version = excluded.version, drug_id = excluded.drug_id, claim_ids = excluded.claim_ids""")
                .setParameter("id", label.id().value())
                .setParameter("version", label.version())
                .setParameter("drug", label.drug().value())
                .setParameter(
                        "claims", label.claims().stream().map(ClaimId::value).toArray(String[]::new))
                .executeUpdate();
    }
}
