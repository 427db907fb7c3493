package theriac.catalog.drug.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimFilter;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.UnreadClaims;

@ApplicationScoped
class PostgresClaims implements Claims, PanacheRepositoryBase<ClaimEntity, String> {

    /// Whether something was read in a claim.
    private static final String READ =
            "(measure is not null or jsonb_array_length(asserts) > 0 or jsonb_array_length(concerns) > 0)";

    @Override
    @Transactional
    public List<Claim> list(ClaimFilter filter, @Nullable ClaimId after, int limit) {
        var query = ClaimQuery.of(filter, after);
        return find(query.text(), query.parameters()).range(0, limit - 1).stream()
                .map(ClaimEntity::toClaim)
                .toList();
    }

    @Override
    @Transactional
    public Map<DrugId, List<Claim>> about(Collection<DrugId> drugs) {
        if (drugs.isEmpty()) {
            return Map.of();
        }
        return byDrug(find("drugId in ?1 and origin = ?2 order by id", values(drugs), ClaimEntity.CATALOG));
    }

    @Override
    @Transactional
    public Map<DrugId, List<Claim>> allAbout(Collection<DrugId> drugs) {
        return byDrug(find("drugId in ?1", values(drugs)));
    }

    private static List<String> values(Collection<DrugId> drugs) {
        return drugs.stream().map(DrugId::value).toList();
    }

    private static Map<DrugId, List<Claim>> byDrug(PanacheQuery<ClaimEntity> found) {
        return found.stream()
                .map(ClaimEntity::toClaim)
                .collect(Collectors.groupingBy(claim -> Objects.requireNonNull(claim.drug())));
    }

    @Override
    public Set<ClaimId> takenElsewhere(DrugId drug, Collection<ClaimId> ids) {
        var values = ids.stream().map(ClaimId::value).toList();
        var others = "id in ?1 and (drugId is null or drugId <> ?2 or origin <> ?3)";
        return find(others, values, drug.value(), ClaimEntity.CATALOG).stream()
                .map(claim -> new ClaimId(claim.id))
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public List<Claim> comparable(DrugId drug) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select * from claim where drug_id = :drug and (origin = 'catalog' or " + READ
                                + ") order by id",
                        ClaimEntity.class)
                .setParameter("drug", drug.value())
                .getResultList();
        return found.stream()
                .map(ClaimEntity.class::cast)
                .map(ClaimEntity::toClaim)
                .toList();
    }

    @Override
    @Transactional
    public UnreadClaims unread(DrugId drug) {
        var counts = (Object[]) getEntityManager()
                .createNativeQuery("select count(*), count(*) filter (where topic = 'BOXED_WARNING') from claim"
                        + " where drug_id = :drug and origin = 'import' and not " + READ)
                .setParameter("drug", drug.value())
                .getSingleResult();
        return new UnreadClaims(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    @Override
    @Transactional
    public List<Claim> general() {
        return list("drugId is null order by id").stream()
                .map(ClaimEntity::toClaim)
                .toList();
    }

    @Override
    public void replace(Map<DrugId, List<Claim>> claims) {
        if (claims.isEmpty()) {
            return;
        }
        var ids = claims.keySet().stream().map(DrugId::value).toList();
        replace(
                list("drugId in ?1 and origin = ?2", ids, ClaimEntity.CATALOG),
                claims.values().stream().flatMap(List::stream));
    }

    @Override
    public void replaceImported(Collection<ClaimId> before, List<Claim> now) {
        if (!before.isEmpty()) {
            delete("id in ?1", before.stream().map(ClaimId::value).toList());
        }
        persist(now.stream().map(ClaimEntity::imported));
        flush();
        getEntityManager().clear();
    }

    @Override
    public void replaceGeneral(List<Claim> claims) {
        replace(list("drugId is null"), claims.stream());
    }

    private void replace(List<ClaimEntity> standing, Stream<Claim> claims) {
        standing.forEach(this::delete);
        flush();
        persist(claims.map(ClaimEntity::new));
    }
}
