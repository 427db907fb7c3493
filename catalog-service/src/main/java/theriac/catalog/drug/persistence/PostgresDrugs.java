package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;

@ApplicationScoped
class PostgresDrugs implements Drugs, PanacheRepositoryBase<DrugEntity, String> {

    private static final String MATCHING = """
            select d.id
            from drug d
            where (cast(:after as text) is null or d.id > :after)
              and (cast(:name as text) is null
                or exists (select from drug_any_name n where n.drug_id = d.id and lower(n.name) = lower(:name)))
              and (cast(:code as text) is null
                or exists (select from drug_code c where c.drug_id = d.id and c.system = :system and c.code = :code))
              and (cast(:class as text) is null
                or (select v.body -> 'classes' @> to_jsonb(cast(:class as text))
                    from drug_version v
                    where v.drug_id = d.id and v.effective_from <= :today
                    order by v.effective_from desc, v.number desc
                    limit 1))
            order by d.id
            limit :limit
            """;

    private static final String ALIKE = """
            select n.drug_id
            from drug_any_name n
            where lower(n.name) like :prefix escape '!' or lower(n.name) % :text
            group by n.drug_id
            order by bool_or(lower(n.name) like :prefix escape '!') desc,
                     max(similarity(lower(n.name), :text)) desc,
                     n.drug_id
            limit :limit
            """;

    @Override
    @Transactional
    public Optional<Drug> find(DrugId id) {
        return findByIdOptional(id.value()).map(DrugEntity::toDrug);
    }

    @Override
    @Transactional
    public List<Drug> list(DrugFilter filter, LocalDate today, @Nullable DrugId after, int limit) {
        var code = filter.code();
        var ids = getEntityManager()
                .createNativeQuery(MATCHING, String.class)
                .setParameter("after", after == null ? null : after.value())
                .setParameter("name", filter.name().orElse(null))
                .setParameter("system", code.map(it -> it.system().name()).orElse(null))
                .setParameter("code", code.map(DrugFilter.CodeReference::value).orElse(null))
                .setParameter("class", filter.classId().map(it -> it.value()).orElse(null))
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
        return inOrder(ids);
    }

    @Override
    @Transactional
    public List<Drug> search(String text, int limit) {
        var lower = text.toLowerCase(Locale.ROOT);
        var ids = getEntityManager()
                .createNativeQuery(ALIKE, String.class)
                .setParameter("text", lower)
                .setParameter("prefix", lower.replaceAll("[!%_]", "!$0") + "%")
                .setParameter("limit", limit)
                .getResultList();
        return inOrder(ids);
    }

    @Override
    public Map<DrugId, Drug> lock(Collection<DrugId> ids) {
        var values = ids.stream().map(DrugId::value).toList();
        return find("id in ?1 order by id", values).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(DrugEntity::toDrug)
                .collect(Collectors.toMap(Drug::id, Function.identity()));
    }

    @Override
    public void save(Collection<Drug> drugs) {
        for (var drug : drugs) {
            var standing = findByIdOptional(drug.id().value());
            var entity = standing.orElseGet(DrugEntity::new);
            entity.take(drug);
            if (standing.isEmpty()) {
                persist(entity);
            }
        }
        flush();
    }

    private List<Drug> inOrder(List<?> ids) {
        var byId = find("id in ?1", ids).stream().collect(Collectors.toMap(drug -> drug.id, Function.identity()));
        var drugs = new ArrayList<Drug>();
        for (var id : ids) {
            var entity = byId.get(String.valueOf(id));
            if (entity != null) {
                drugs.add(entity.toDrug());
            }
        }
        return drugs;
    }
}
