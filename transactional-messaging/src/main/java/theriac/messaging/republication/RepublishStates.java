package theriac.messaging.republication;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import theriac.http.Caller;
import theriac.messaging.StateSource;
import theriac.messaging.outbox.OutboxBacklog;

/// Writes a state topic anew, some records at a time. First the topic is compared with the database: readers that have
/// seen what the database does not hold, or holds otherwise, are told so. Then every state is told as it stands.
///
/// A key that the database does not hold is ended by a tombstone. Should someone make a state of that key in the same
/// moment, the tombstone may follow its first event; so before the telling begins, transactions that wrote meanwhile
/// are waited for, and the state is told once more.
@ApplicationScoped
public class RepublishStates {

    private final List<StateSource> sources;
    private final StateTopicRecords records;
    private final StateRepublication republication;
    private final RunningTransactions transactions;
    private final OutboxBacklog backlog;

    RepublishStates(
            Instance<StateSource> sources,
            StateTopicRecords records,
            StateRepublication republication,
            RunningTransactions transactions,
            OutboxBacklog backlog) {
        this.sources = sources.stream().toList();
        this.records = records;
        this.republication = republication;
        this.transactions = transactions;
        this.backlog = backlog;
    }

    /// One step's work.
    ///
    /// @param compared records of the topic that were compared
    /// @param raised states that readers knew otherwise and that stand at a higher revision now
    /// @param ended keys that the database does not hold and that were ended by a tombstone
    /// @param erased keys that were erased, as the topic says, and that the database holds all the same
    /// @param told states that were told as they stand
    /// @param next where to go on; absent when all is done
    public record Step(int compared, int raised, int ended, List<String> erased, int told, Optional<Place> next) {

        static Step towards(Place next) {
            return new Step(0, 0, 0, List.of(), 0, Optional.of(next));
        }
    }

    /// What came of a call.
    public sealed interface Outcome {

        /// A step was made.
        record Done(Step step) implements Outcome {}

        /// This service writes no such topic.
        record NoSuchTopic() implements Outcome {}

        /// The database holds no state at all, and the topic does: that looks like a wrong database.
        record NothingHeld() implements Outcome {}
    }

    /// The topics that this service can write anew.
    public List<String> topics() {
        return sources.stream().map(StateSource::topic).sorted().toList();
    }

    /// How many events wait to be sent.
    public long waiting() {
        return backlog.events();
    }

    /// Begins to write a topic anew.
    ///
    /// @param evenIfEmpty whether to end all that the topic tells when the database holds nothing
    public Outcome begin(String topic, boolean evenIfEmpty, Caller caller) {
        return source(topic)
                .<Outcome>map(source -> {
                    var beginning = records.beginning(topic);
                    var isEmptied =
                            beginning.ends().stream().anyMatch(end -> end > 0) && !republication.holdsAny(source);
                    if (isEmptied && !evenIfEmpty) {
                        return new Outcome.NothingHeld();
                    }
                    republication.begin(source, caller);
                    return new Outcome.Done(Step.towards(beginning));
                })
                .orElseGet(Outcome.NoSuchTopic::new);
    }

    /// Goes on with it.
    ///
    /// @throws IllegalArgumentException when it never stood at this place
    public Outcome goOn(String topic, Place place, int most, Caller caller) {
        return source(topic)
                .<Outcome>map(source -> new Outcome.Done(step(source, place, most, caller)))
                .orElseGet(Outcome.NoSuchTopic::new);
    }

    private Optional<StateSource> source(String topic) {
        return sources.stream().filter(each -> each.topic().equals(topic)).findFirst();
    }

    private Step step(StateSource source, Place place, int most, Caller caller) {
        return switch (place) {
            case Place.Comparing comparing -> compare(source, comparing, most, caller);
            case Place.Settling settling ->
                Step.towards(
                        transactions.haveEnded(settling.before()) ? new Place.Telling(Optional.empty()) : settling);
            case Place.Telling(var after) -> tell(source, after, most);
        };
    }

    private Step compare(StateSource source, Place.Comparing place, int most, Caller caller) {
        var part = records.read(source.topic(), place, most);
        var compared = republication.compare(source, part.records(), caller);
        return new Step(
                part.records().size(),
                compared.raised(),
                compared.ended(),
                compared.erased(),
                0,
                Optional.of(after(place, part.nextOffset())));
    }

    private Place after(Place.Comparing place, long nextOffset) {
        if (nextOffset < place.end()) {
            return new Place.Comparing(place.partition(), nextOffset, place.ends());
        }
        return place.partition() + 1 < place.ends().size()
                ? new Place.Comparing(place.partition() + 1, 0, place.ends())
                : new Place.Settling(transactions.newest());
    }

    private Step tell(StateSource source, Optional<String> after, int most) {
        var keys = republication.tell(source, after, most);
        var next = keys.size() < most
                ? Optional.<Place>empty()
                : Optional.<Place>of(new Place.Telling(Optional.of(keys.getLast())));
        return new Step(0, 0, 0, List.of(), keys.size(), next);
    }
}
