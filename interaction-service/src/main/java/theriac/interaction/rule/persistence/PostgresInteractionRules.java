package theriac.interaction.rule.persistence;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.InteractionRules;
import theriac.interaction.rule.RuleKey;

/// Keeps rules as JSON documents in PostgreSQL.
@ApplicationScoped
class PostgresInteractionRules implements InteractionRules {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final RuleRows rows;

    PostgresInteractionRules(RuleRows rows) {
        this.rows = rows;
    }

    @Override
    public List<InteractionRule> all() {
        return rows.streamAll().map(PostgresInteractionRules::rule).toList();
    }

    @Override
    public Optional<InteractionRule> find(RuleKey key) {
        return rows.findByIdOptional(new RuleRow.Key(key.id(), key.version())).map(PostgresInteractionRules::rule);
    }

    @Override
    public void add(InteractionRule rule) {
        rows.persist(new RuleRow(new RuleRow.Key(rule.key().id(), rule.key().version()), document(rule)));
    }

    @Override
    public void lockForAdding() {
        rows.getEntityManager()
                .createNativeQuery("lock table interaction_rule in exclusive mode")
                .executeUpdate();
    }

    private static InteractionRule rule(RuleRow row) {
        try {
            return RuleReader.rule(JSON.readValue(row.document(), RuleDocument.Kept.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "the kept rule " + row.key().id() + "/" + row.key().version() + " can't be read", e);
        }
    }

    private static String document(InteractionRule rule) {
        try {
            return JSON.writeValueAsString(RuleWriter.document(rule));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the rule " + rule.key() + " can't be written", e);
        }
    }
}
