package theriac.messaging.deadletter;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.contracts.Topics;
import theriac.contracts.messaging.DeadLetterV1;
import theriac.dataprotection.Vault;
import theriac.http.Caller;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.arrival.Refusal;
import theriac.messaging.arrival.Refusals;

/// All dead letters of this service: added with their announcement, listed, and read with an entry in the
/// audit trail.
@ApplicationScoped
@Transactional
public class DeadLetters implements Refusals {

    private final DeadLetterTable table;
    private final Vault vault;
    private final AuditTrail auditTrail;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final Counter refused;

    DeadLetters(
            DataSource database,
            Vault vault,
            AuditTrail auditTrail,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.table = new DeadLetterTable(database);
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.refused = Counter.builder("theriac.dead.letters")
                .description("Records that could not be taken")
                .register(metrics);
    }

    /// Which dead letters to list.
    ///
    /// @param state only those of this state
    /// @param topic only those of this topic
    /// @param after only those of a higher number
    public record Query(@Nullable String state, @Nullable String topic, long after, int most) {}

    @Override
    public void addAll(List<Refusal> refusals) {
        refusals.forEach(this::add);
    }

    /// Lists what the caller may see, in the order of refusal.
    public List<DeadLetter> list(Query query, Caller caller) {
        try {
            return table.list(query, caller.site());
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
    }

    /// Finds a dead letter that the caller may see.
    public Optional<DeadLetter> find(DeadLetterId id, Caller caller) {
        try {
            return table.find(id).filter(letter -> letter.visibleTo(caller.site()));
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
    }

    /// Opens a dead letter's content for the caller, which the audit trail remembers. Empty when it was
    /// forgotten.
    public Optional<Content> read(DeadLetter letter, Caller caller) {
        audit("read-dead-letter", letter, caller, clock.instant());
        return content(letter);
    }

    Optional<Content> content(DeadLetter letter) {
        try {
            return vault.open(letter.id().subject(), table.content(letter.id())).map(Content::fromBytes);
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
    }

    /// Finds a dead letter that the caller may see and is about to decide on; others who want to decide wait.
    Optional<DeadLetter> findToDecide(DeadLetterId id, Caller caller) {
        try {
            return table.findToDecide(id).filter(letter -> letter.visibleTo(caller.site()));
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
    }

    /// Ends a dead letter's waiting.
    DeadLetter decide(DeadLetter letter, DeadLetter.State decision, String action, Caller caller) {
        try {
            table.decide(letter.id(), decision);
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
        audit(action, letter, caller, clock.instant());
        return letter.in(decision);
    }

    private void add(Refusal refusal) {
        var id = DeadLetterId.of(refusal.received());
        var now = clock.instant();
        try {
            if (table.has(id)) {
                return;
            }
            var content = Content.of(refusal.received()).toBytes();
            if (table.add(id, refusal, vault.seal(id.subject(), content), now)) {
                announce(id, refusal, now);
                refused.increment();
            }
        } catch (SQLException failure) {
            throw new DeadLetterFailure(failure);
        }
    }

    private void announce(DeadLetterId id, Refusal refusal, Instant at) {
        var received = refusal.received();
        var announcement = new DeadLetterV1(
                id.toString(),
                service,
                received.topic(),
                received.partition(),
                received.offset(),
                refusal.field(),
                refusal.reason(),
                at);
        outbox.append(new OutgoingEvent(
                received.topic() + Topics.DEAD_LETTER_SUFFIX, id.toString(), DeadLetterV1.TYPE, announcement));
    }

    private void audit(String action, DeadLetter letter, Caller caller, Instant at) {
        auditTrail.record(new AuditEntry(
                at,
                caller.actor(),
                caller.site().id(),
                action,
                letter.id().subject().value()));
    }
}
