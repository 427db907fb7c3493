package theriac.catalog.drug.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

@ApplicationScoped
class PostgresClaims implements Claims, PanacheRepositoryBase<ClaimEntity, String> {

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
        return byDrug(find("drugId in ?1 and origin = ?2", values(drugs), ClaimEntity.CATALOG));
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
