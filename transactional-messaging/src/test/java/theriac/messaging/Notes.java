package theriac.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// A small service of the tests: hospitals send notes, each is stored and told on.
///
/// A note `forbidden` is refused when it is read, `refused` when it is taken, and `broken` fails unforeseen.
@ApplicationScoped
public class Notes implements EventIntake<Notes.Note> {

    public static final String TOPIC = "hospital.note.v1.demo-hospital";
    public static final String OTHER_TOPIC = "hospital.note.v1.other-hospital";
    public static final String STORED_TOPIC = "test.note-stored.v1";

    private final Arrivals arrivals;
    private final Outbox outbox;
    private final DataSource database;
    private final ObjectMapper json;
    private final AtomicInteger atTheGate = new AtomicInteger();
    private final Semaphore gate = new Semaphore(Integer.MAX_VALUE);

    Notes(Arrivals arrivals, Outbox outbox, DataSource database, ObjectMapper json) {
        this.arrivals = arrivals;
        this.outbox = outbox;
        this.database = database;
        this.json = json;
    }

    public record Note(@Nullable String sender, String text) {}

    @Incoming("notes")
    @RunOnVirtualThread
    void arrived(ConsumerRecords<byte[], byte[]> records) {
        arrivals.take(records, this);
    }

    @Override
    public boolean serves(String topic) {
        return topic.startsWith("hospital.note.v1.");
    }

    @Override
    public Note read(IncomingEvent event) {
        try {
            var text = json.readTree(event.data()).path("text").asText();
            if (text.isEmpty() || text.equals("forbidden")) {
                throw new RefusedEvent("/text", "must be a text that is not forbidden");
            }
            return new Note(event.topic().substring("hospital.note.v1.".length()), text);
        } catch (IOException unreadable) {
            throw new RefusedEvent(null, "is not JSON");
        }
    }

    @Override
    public void take(List<Note> events) {
        atTheGate.incrementAndGet();
        gate.acquireUninterruptibly();
        gate.release();
        atTheGate.decrementAndGet();
        for (var note : events) {
            if (note.text().equals("refused")) {
                throw new RefusedEvent("/text", "is not taken");
            }
            store(note);
            outbox.append(new OutgoingEvent(STORED_TOPIC, String.valueOf(note.sender()), "test.note-stored.v1", note));
        }
    }

    /// Lets nothing be taken until opened again.
    public void close() {
        gate.drainPermits();
    }

    public void open() {
        gate.release(Integer.MAX_VALUE - gate.availablePermits());
    }

    /// How many batches are being taken at this moment.
    public int batchesAtTheGate() {
        return atTheGate.get();
    }

    public List<String> texts() {
        return column("text");
    }

    public List<String> traces() {
        return column("trace");
    }

    private void store(Note note) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into note (sender, text, trace) values (?, ?, ?)")) {
            insert.setString(1, note.sender());
            insert.setString(2, note.text().equals("broken") ? null : note.text());
            insert.setString(3, Span.current().getSpanContext().getTraceId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a note could not be stored", e);
        }
    }

    private List<String> column(String column) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select " + column + " from note order by number");
                var rows = select.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
