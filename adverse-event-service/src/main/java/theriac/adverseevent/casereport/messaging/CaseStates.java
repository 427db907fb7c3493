package theriac.adverseevent.casereport.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Cases;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;

import static java.util.Objects.requireNonNull;

/// The cases behind their topic.
@ApplicationScoped
class CaseStates implements StateSource {

    /// Of such a case nothing is told: what a topic still says of it is ended.
    private static final String ERASED = "erased";

    private final Cases cases;

    CaseStates(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE;
    }

    @Override
    public String type() {
        return CaseV1.TYPE;
    }

    @Override
    public List<String> keys(Optional<String> after, int most) {
        return cases.ids(after.map(UUID::fromString).map(CaseId::new), most).stream()
                .map(CaseId::toString)
                .toList();
    }

    @Override
    public List<OutgoingEvent> lock(Collection<String> keys) {
        return cases.lockCases(keys.stream().flatMap(CaseStates::id).toList()).stream()
                .filter(state -> !ERASED.equals(state.heading().state().code()))
                .map(OutboxCaseAnnouncer::event)
                .toList();
    }

    @Override
    public void raise(Map<String, Long> revisions) {
        var ids = revisions.keySet().stream().flatMap(CaseStates::id).toList();
        cases.restate(cases.load(ids).stream()
                .map(state ->
                        state.raisedTo(requireNonNull(revisions.get(state.id().toString()))))
                .toList());
    }

    private static Stream<CaseId> id(String key) {
        try {
            return Stream.of(new CaseId(UUID.fromString(key)));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
