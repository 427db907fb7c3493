package theriac.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/// The one way events arrive: each is taken once in effect, what can't be read becomes a dead letter, and a
/// database that is away stops consumption instead of losing anything.
///
/// A service's `@Incoming` method hands its batch over:
/// ```java
/// @Incoming("reports")
/// void arrived(ConsumerRecords<byte[], byte[]> records) {
///     arrivals.take(records, intake);
/// }
/// ```
public interface Arrivals {

    /// Takes a batch; returns when all of it is committed, whether as effect or as dead letter. Waits and
    /// retries while the database is away.
    void take(ConsumerRecords<byte[], byte[]> records, EventIntake<?> intake);
}
