package theriac.interaction.medicationcourse.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import theriac.interaction.medicationcourse.EventFormat;
import theriac.interaction.medicationcourse.ReceiveMedicationEvents;
import theriac.interaction.medicationcourse.SentEvent;
import theriac.interaction.medicationcourse.Submitter;

/// Receives events that come one per line, in batches of one transaction each, and answers one line for each.
@ApplicationScoped
class NdjsonEvents {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int BATCH = 500;

    private final EventFormat format;
    private final ReceiveMedicationEvents receiveMedicationEvents;
    private final ObjectMapper json;

    NdjsonEvents(EventFormat format, ReceiveMedicationEvents receiveMedicationEvents, ObjectMapper json) {
        this.format = format;
        this.receiveMedicationEvents = receiveMedicationEvents;
        this.json = json;
    }

    /// A line that is an event.
    private record Understood(int line, SentEvent event) {}

    byte[] receive(byte[] body, Submitter by) {
        List<EventLineResult> results = new ArrayList<>();
        List<Understood> batch = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < body.length; ) {
            number++;
            int end = endOfLine(body, start);
            read(number, Arrays.copyOfRange(body, start, end), by.site(), batch, results);
            if (batch.size() == BATCH) {
                results.addAll(receive(batch, by));
                batch.clear();
            }
            start = end + 1;
        }
        results.addAll(receive(batch, by));
        results.sort(Comparator.comparingInt(EventLineResult::line));
        return written(results);
    }

    private void read(int number, byte[] line, String sender, List<Understood> batch, List<EventLineResult> results) {
        if (isBlank(line)) {
            return;
        }
        switch (format.read(sender, line)) {
            case EventFormat.Reading.Understood(var event) -> batch.add(new Understood(number, event));
            case EventFormat.Reading.NotUnderstood(var violations) ->
                results.add(EventLineResult.invalid(number, EventReceiptBody.violations(violations)));
        }
    }

    private List<EventLineResult> receive(List<Understood> batch, Submitter by) {
        var receipts = receiveMedicationEvents.receiveAll(
                batch.stream().map(Understood::event).toList(), by);
        List<EventLineResult> results = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            results.add(EventLineResult.of(batch.get(i).line(), receipts.get(i)));
        }
        return results;
    }

    private byte[] written(List<EventLineResult> results) {
        try (var bytes = new ByteArrayOutputStream()) {
            for (var result : results) {
                bytes.write(json.writeValueAsBytes(result));
                bytes.write('\n');
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
