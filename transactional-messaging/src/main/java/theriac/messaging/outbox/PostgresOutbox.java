package theriac.messaging.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.opentelemetry.api.trace.Span;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.config.MessagingConfig;
import theriac.messaging.outbox.OutboxTable.NewRow;
import theriac.messaging.outbox.OutboxTable.Origin;

/// The outbox as a table of the service's database.
@ApplicationScoped
class PostgresOutbox implements Outbox {

    /// How much one statement inserts: its parameters are in memory several times over while it is sent.
    private static final int SLICE_BYTES = 4 * 1024 * 1024;

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final EventJson json;
    private final Clock clock;
    private final String source;
    private final int largestEvent;

    PostgresOutbox(
            DataSource database,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions,
            EventJson json,
            Clock clock,
            MessagingConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.table = new OutboxTable(database);
        this.relay = relay;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.source = "theriac/" + service;
        this.largestEvent = config.outbox().largestEvent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var origin = new Origin(source, clock.instant(), traceparent());
        var touched = touchedLanes();
        var slice = new ArrayList<NewRow>();
        long bytes = 0;
        for (var event : events) {
            var row = row(event);
            if (bytes + row.payload().length > SLICE_BYTES) {
                insert(slice, origin);
                slice.clear();
                bytes = 0;
            }
            slice.add(row);
            bytes += row.payload().length;
            touched.add(row.lane());
        }
        insert(slice, origin);
    }

    private void insert(List<NewRow> rows, Origin origin) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            table.insert(rows, origin);
        } catch (SQLException failure) {
            throw new OutboxFailure(failure);
        }
    }

    private NewRow row(OutgoingEvent event) {
        var payload = json.write(event);
        if (payload.length > largestEvent) {
            throw new IllegalArgumentException("an event of type " + event.type() + " has " + payload.length
                    + " bytes, more than the outbox takes");
        }
        return new NewRow(Lane.of(event.key()), event.topic(), event.key(), event.type(), payload);
    }

    /// The lanes that this transaction has written to, whose senders are woken when it commits.
    @SuppressWarnings("unchecked")
    private Set<Lane> touchedLanes() {
        var known = (Set<Lane>) transactions.getResource(PostgresOutbox.class);
        if (known != null) {
            return known;
        }
        var touched = new HashSet<Lane>();
        transactions.putResource(PostgresOutbox.class, touched);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is to be done until the outcome is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    touched.forEach(relay::wake);
                }
            }
        });
        return touched;
    }

    /// The current span as W3C Trace Context writes it.
    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
