package theriac.messaging.arrival;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import theriac.messaging.EventIntake;
import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;

/// A record that its intake could read.
///
/// @param content what the intake made of it
public record Arrival<T>(ConsumerRecord<byte[], byte[]> received, IncomingEvent event, T content) {

    /// Reads the envelope and then the content.
    ///
    /// @throws RefusedEvent when either can't be
    public static <T> Arrival<T> read(ConsumerRecord<byte[], byte[]> received, EventIntake<T> intake) {
        var isTombstone = received.value() == null && intake.readsTombstones();
        var event = isTombstone ? CloudEvents.readTombstone(received) : CloudEvents.read(received);
        return new Arrival<>(received, event, intake.read(event));
    }
}
