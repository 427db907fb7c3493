package theriac.catalog.loading.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import theriac.catalog.loading.LoadedContent;

@ApplicationScoped
class PostgresLoadedContent implements LoadedContent {

    /// Any number that nothing else in this database locks.
    private static final long LOCK = 0x7468_6572_6961_6301L;

    private final EntityManager entityManager;

    PostgresLoadedContent(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    @Override
    public Map<String, String> fingerprints() {
        List<?> rows = entityManager
                .createNativeQuery("select name, fingerprint from loaded_content")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> row[1].toString()));
    }

    @Override
    public void remember(Map<String, String> fingerprints, Instant at) {
        fingerprints.forEach((name, fingerprint) -> entityManager
                .createNativeQuery("""
                        insert into loaded_content (name, fingerprint, loaded_at)
                        values (:name, :fingerprint, :at)
                        on conflict (name) do update
                            set fingerprint = excluded.fingerprint, loaded_at = excluded.loaded_at
                        """)
                .setParameter("name", name)
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", at)
                .executeUpdate());
    }
}
