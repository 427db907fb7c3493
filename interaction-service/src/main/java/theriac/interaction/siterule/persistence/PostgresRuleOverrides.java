package theriac.interaction.siterule.persistence;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import theriac.interaction.siterule.RuleOverride;
import theriac.interaction.siterule.RuleOverride.Stage;
import theriac.interaction.siterule.RuleOverrides;
import theriac.interaction.siterule.persistence.RuleOverrideEntity.StepDocument;

/// One row per override, and one number that every change of what is in force raises in its own transaction. The
/// number's row lock orders those changes, so that who reads a number reads all that came before it.
@ApplicationScoped
class PostgresRuleOverrides implements RuleOverrides, PanacheRepositoryBase<RuleOverrideEntity, UUID> {

    /// Any number that nothing else in this database locks with.
    private static final int LOCK = 0x6f76_6572;

    private final ObjectMapper json;

    PostgresRuleOverrides(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void lockForProposing(String site, String ruleId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:space, hashtext(:of))")
                .setParameter("space", LOCK)
                .setParameter("of", site + " " + ruleId)
                .getSingleResult();
    }

    @Override
    public List<RuleOverride> of(String site, String ruleId) {
        return list("site = ?1 and ruleId = ?2 order by proposedAt, id", site, ruleId).stream()
                .map(this::read)
                .toList();
    }

    @Override
    public void add(RuleOverride override) {
        var entity = new RuleOverrideEntity();
        entity.take(override, written(override));
        persist(entity);
        flush();
    }

    @Override
    @Transactional
    public Optional<RuleOverride> find(UUID id) {
        return findByIdOptional(id).map(this::read);
    }

    @Override
    public Optional<RuleOverride> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::read);
    }

    @Override
    public void save(RuleOverride override) {
        findByIdOptional(override.id()).orElseThrow().take(override, written(override));
        flush();
        getEntityManager()
                .createNativeQuery("update rule_override_changes set number = number + 1")
                .executeUpdate();
    }

    @Override
    @Transactional
    public List<RuleOverride> list(Wanted wanted, Optional<Place> after, int limit) {
        var parameters = new HashMap<String, Object>();
        var query = new StringBuilder("1 = 1");
        wanted.site().ifPresent(site -> {
            query.append(" and site = :site");
            parameters.put("site", site);
        });
        wanted.stage().ifPresent(stage -> {
            query.append(" and stage = :stage");
            parameters.put("stage", stage.name());
        });
        wanted.ruleId().ifPresent(rule -> {
            query.append(" and ruleId = :rule");
            parameters.put("rule", rule);
        });
        after.ifPresent(place -> {
            query.append(" and (proposedAt < :at or proposedAt = :at and id < :id)");
            parameters.put("at", place.proposedAt());
            parameters.put("id", place.id());
        });
        return find(query.append(" order by proposedAt desc, id desc").toString(), parameters)
                .range(0, limit - 1)
                .stream()
                .map(this::read)
                .toList();
    }

    @Override
    @Transactional
    public long changes() {
        return (Long) getEntityManager()
                .createNativeQuery("select number from rule_override_changes")
                .getSingleResult();
    }

    /// The number is read before the rows, so that what comes between is read once more, never missed.
    @Override
    @Transactional
    public InForce inForce() {
        var changes = changes();
        var overrides = list("stage = ?1", Stage.IN_FORCE.name()).stream()
                .map(this::read)
                .toList();
        return new InForce(changes, overrides);
    }

    private String written(RuleOverride override) {
        try {
            return json.writeValueAsString(
                    override.history().stream().map(StepDocument::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an override can't be written", e);
        }
    }

    private RuleOverride read(RuleOverrideEntity entity) {
        try {
            var steps = json.readValue(entity.history, StepDocument[].class);
            return entity.toOverride(
                    Arrays.stream(steps).map(StepDocument::toStep).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the override " + entity.id + " can't be read", e);
        }
    }
}
