package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.CodedDrugs;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;

@ApplicationScoped
class PostgresCodedDrugs implements CodedDrugs {

    private static final String PAGE =
            " and (cast(:after as text) is null or d.id > :after) order by d.id limit :limit";

    private final EntityManager entities;

    PostgresCodedDrugs(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public List<Drug> list(Signs signs, LocalDate today, @Nullable DrugId after, int limit) {
        var condition = SignCondition.of(signs, today);
        var ids = asking("select d.id from drug d where " + condition.sql() + PAGE, String.class, condition)
                .setParameter("after", after == null ? null : after.value())
                .setParameter("limit", limit)
                .getResultList();
        return entities
                .createQuery("from DrugEntity where id in :ids order by id", DrugEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(DrugEntity::toDrug)
                .toList();
    }

    @Override
    @Transactional
    public long count(Signs signs, LocalDate today) {
        var condition = SignCondition.of(signs, today);
        var count = asking("select count(*) from drug d where " + condition.sql(), Long.class, condition)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /// The text holds no value that a caller gave: those are parameters.
    private Query asking(String sql, Class<?> answer, SignCondition condition) {
        var query = entities.createNativeQuery(sql, answer);
        condition.parameters().forEach(query::setParameter);
        return query;
    }
}
