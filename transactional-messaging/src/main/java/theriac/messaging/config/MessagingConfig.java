package theriac.messaging.config;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How events leave and arrive.
@ConfigMapping(prefix = "theriac.messaging")
public interface MessagingConfig {

    Outbox outbox();

    Inbox inbox();

    Arrivals arrivals();

    Views views();

    /// Events on their way out.
    interface Outbox {

        /// Whether this replica sends; where it doesn't, its events wait for one that does.
        @WithDefault("true")
        boolean relay();

        /// How long a relay that has gone silent keeps its lanes.
        @WithDefault("6s")
        Duration lease();

        /// How often to look for events whose commit was not noticed in this process.
        @WithDefault("200ms")
        Duration poll();

        /// The most events in one Kafka transaction.
        @WithDefault("500")
        int batchSize();

        /// How long a lane lets events gather after a Kafka transaction that was not full.
        @WithDefault("200ms")
        Duration linger();

        /// The largest event in bytes. More than the broker takes would hold up all events behind it, for ever.
        @WithDefault("1000000")
        int largestEvent();
    }

    /// What was taken already.
    interface Inbox {

        /// How long an event is recognised when it comes again.
        @WithDefault("14d")
        Duration retention();
    }

    /// Events coming in.
    interface Arrivals {

        /// The longest pause between two tries while the database is away.
        @WithDefault("5s")
        Duration longestPause();
    }

    /// Views of state topics.
    interface Views {

        /// How often to ask the broker how far a topic goes.
        @WithDefault("2s")
        Duration probe();
    }
}
