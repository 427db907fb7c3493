package theriac.contracts.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A record that a consumer could not take, announced on `<topic>.dead-letter`, keyed by `deadLetterId`.
///
/// The record's value is not part of it: it stays, encrypted, with the service that refused it, and is read, mended
/// and replayed there over HTTP.
///
/// @param service the service that refused it
/// @param field the JSON pointer of the offending field, when it is one
/// @param reason why, without any of the record's content
public record DeadLetterV1(
        String deadLetterId,
        String service,
        String topic,
        int partition,
        long offset,
        @Nullable String field,
        String reason,
        Instant refusedAt) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "messaging.dead-letter.v1";
}
