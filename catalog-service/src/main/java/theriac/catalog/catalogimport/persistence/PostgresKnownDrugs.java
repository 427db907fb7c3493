package theriac.catalog.catalogimport.persistence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import theriac.catalog.catalogimport.KnownDrugs;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;

@ApplicationScoped
class PostgresKnownDrugs implements KnownDrugs {

    private final EntityManager entityManager;

    PostgresKnownDrugs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Set<DrugId> withCode(CodeSystem system, String code) {
        return ids(entityManager
                .createNativeQuery("select distinct drug_id from drug_code where system = :system and code = :code")
                .setParameter("system", system.name())
                .setParameter("code", code)
                .getResultList());
    }

    @Override
    public Set<DrugId> named(String name) {
        return ids(
                entityManager.createNativeQuery("""
                        select id from drug where lower(name) = lower(:name)
                        union
                        select drug_id from drug_name where lower(name) = lower(:name)""").setParameter("name", name).getResultList());
    }

    private static Set<DrugId> ids(List<?> found) {
        return found.stream().map(id -> new DrugId(id.toString())).collect(Collectors.toSet());
    }
}
