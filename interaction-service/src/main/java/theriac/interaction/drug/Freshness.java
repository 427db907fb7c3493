package theriac.interaction.drug;

import java.time.Duration;

/// How far a view can be relied on.
public sealed interface Freshness {

    /// All that the catalog has published has arrived.
    record Current() implements Freshness {}

    /// The catalog has published more than has arrived.
    record Behind(long changes) implements Freshness {}

    /// Nothing was heard from the broker for so long that changes may have been missed.
    record Silent(Duration silentFor) implements Freshness {}
}
