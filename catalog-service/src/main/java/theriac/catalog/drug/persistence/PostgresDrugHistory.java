package theriac.catalog.drug.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import theriac.catalog.drug.DrugHistory;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.RevisionSummary;

@ApplicationScoped
class PostgresDrugHistory implements DrugHistory, PanacheRepositoryBase<DrugRevisionEntity, DrugRevisionEntity.Key> {

    @Override
    @Transactional
    public List<RevisionSummary> list(DrugId drug, Optional<Long> before, int limit) {
        var query = "drugId = ?1 and revision < ?2 order by revision desc";
        return find(query, drug.value(), before.orElse(Long.MAX_VALUE)).range(0, limit - 1).stream()
                .map(DrugRevisionEntity::toSummary)
                .toList();
    }

    @Override
    @Transactional
    public Optional<DrugRevision> find(DrugId drug, long revision) {
        return findByIdOptional(new DrugRevisionEntity.Key(drug.value(), revision))
                .map(DrugRevisionEntity::toRevision);
    }

    @Override
    @Transactional
    public Set<DrugId> editedByPeople(Collection<DrugId> drugs) {
        var ids = drugs.stream().map(DrugId::value).toList();
        return getEntityManager()
                .createQuery(
                        "select distinct r.drugId from DrugRevisionEntity r"
                                + " where r.drugId in :ids and r.reviewer is not null",
                        String.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(DrugId::new)
                .collect(Collectors.toSet());
    }
}
