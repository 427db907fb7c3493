package theriac.messaging.deadletter;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.http.Site;

/// A record that could not be taken, without its content.
///
/// @param number its place in the list, rising
/// @param field JSON pointer of the offending field, when it is one
/// @param reason why it was refused, without any of its content
public record DeadLetter(
        DeadLetterId id,
        long number,
        Place place,
        @Nullable String field,
        String reason,
        Instant refusedAt,
        State state) {

    /// Where the record stands in Kafka.
    public record Place(String topic, int partition, long offset, Instant time) {

        private static final String HOSPITALS = "hospital.";

        /// Whose topic it is: a hospital's topics end with its id; all others belong to the platform.
        Optional<String> sender() {
            return topic.startsWith(HOSPITALS)
                    ? Optional.of(topic.substring(topic.lastIndexOf('.') + 1))
                    : Optional.empty();
        }
    }

    /// What has become of a dead letter.
    public sealed interface State {

        /// Waits for someone to decide.
        record Open() implements State {}

        /// Was taken after all, as it was or mended.
        record Replayed(String by, Instant at) implements State {}

        /// Will not be taken.
        record Discarded(String by, Instant at, String reason) implements State {}

        /// The state's name, as it is stored and told.
        default String word() {
            return switch (this) {
                case Open() -> "open";
                case Replayed(var by, var at) -> "replayed";
                case Discarded(var by, var at, var reason) -> "discarded";
            };
        }
    }

    /// Whether someone of this site may see it: dead letters of a hospital's topic are that hospital's.
    public boolean visibleTo(Site site) {
        return site.equals(Site.ALL) || place.sender().filter(site.id()::equals).isPresent();
    }

    DeadLetter in(State decided) {
        return new DeadLetter(id, number, place, field, reason, refusedAt, decided);
    }
}
