package theriac.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/// The one way events arrive: each is taken once in effect, what can't be read becomes a dead letter, and a
/// database that is away stops consumption instead of losing anything.
///
/// A service's `@Incoming` method hands its batch over, on a thread that may block:
/// ```java
/// @Incoming("reports")
/// @RunOnVirtualThread
/// void arrived(ConsumerRecords<byte[], byte[]> records) {
///     arrivals.take(records, intake);
/// }
/// ```
/// The channel's defaults (whole batches, one after the other, offsets committed after each) come with this
/// module. A channel that reads every sender's topic subscribes to a pattern such as
/// `hospital\.note\.v1\.[^.]+`, whose last part leaves out the topics of dead letters.
public interface Arrivals {

    /// Takes a batch; returns when all of it is committed, whether as effect or as dead letter. Waits and
    /// retries while the database is away.
    void take(ConsumerRecords<byte[], byte[]> records, EventIntake<?> intake);
}
