package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.Drugs;

import static java.util.Objects.requireNonNull;

@ApplicationScoped
class PostgresDrugs implements Drugs, PanacheRepositoryBase<DrugEntity, String> {

    private final DrugRows rows;

    PostgresDrugs(DrugRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Drug> find(DrugId id) {
        return findByIdOptional(id.value()).map(DrugEntity::toDrug);
    }

    @Override
    @Transactional
    public List<Drug> list(DrugFilter filter, LocalDate today, @Nullable DrugId after, int limit) {
        var conditions = FilterSql.of(filter, today);
        var sql = "select id from drug where id > :after" + conditions.on("id") + " order by id limit :limit";
        var query = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("after", after == null ? "" : after.value())
                .setParameter("limit", limit);
        conditions.parameters().forEach(query::setParameter);
        return inOrder(query.getResultList());
    }

    @Override
    public List<DrugId> ids(Optional<DrugId> after, int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from drug where id > :after order by id limit :most")
                .setParameter("after", after.map(DrugId::value).orElse(""))
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(id -> new DrugId(String.valueOf(id))).toList();
    }

    @Override
    public Map<DrugId, Drug> lock(Collection<DrugId> ids) {
        var known = known(ids);
        return known.isEmpty()
                ? Map.of()
                : find("id in ?1 order by id", known).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .map(DrugEntity::toDrug)
                        .collect(Collectors.toMap(Drug::id, Function.identity()));
    }

    /// Most of what an import asks for is new.
    private List<?> known(Collection<DrugId> ids) {
        var values = ids.stream().map(DrugId::value).toArray(String[]::new);
        return getEntityManager()
                .createNativeQuery("select id from drug where id = any (:ids)")
                .setParameter("ids", values)
                .getResultList();
    }

    @Override
    public void save(Collection<DrugRevision> revisions) {
        var inOrder = revisions.stream()
                .map(DrugRevision::drug)
                .sorted(Comparator.comparing(drug -> drug.id().value()))
                .toList();
        change(inOrder.stream().filter(Predicate.not(Drug::isNew)).toList());
        rows.addDrugs(inOrder.stream().filter(Drug::isNew).toList());
        rows.addRevisions(revisions);
    }

    private void change(List<Drug> drugs) {
        if (drugs.isEmpty()) {
            return;
        }
        var byId = drugs.stream().collect(Collectors.toMap(drug -> drug.id().value(), Function.identity()));
        find("id in ?1", byId.keySet()).stream()
                .forEach(standing -> standing.take(requireNonNull(byId.get(standing.id))));
        flush();
    }

    /// Drugs in the order of their ids, from after this one on.
    List<Drug> after(String id, int limit) {
        return find("id > ?1 order by id", id).range(0, limit - 1).stream()
                .map(DrugEntity::toDrug)
                .toList();
    }

    /// The drugs of these ids, in their order.
    List<Drug> inOrder(List<?> ids) {
        var byId = find("id in ?1", ids).stream().collect(Collectors.toMap(drug -> drug.id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(byId.get(String.valueOf(id))))
                .map(DrugEntity::toDrug)
                .toList();
    }
}
