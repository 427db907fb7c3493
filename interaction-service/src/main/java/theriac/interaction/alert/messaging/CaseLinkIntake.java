package theriac.interaction.alert.messaging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.interaction.alert.LinkedCases;
import theriac.interaction.alert.LinkedCases.CaseLink;
import theriac.messaging.EventIntake;
import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;

/// Reads from the state of a case which alert the adverse-event service linked it to, and nothing else.
@ApplicationScoped
class CaseLinkIntake implements EventIntake<CaseLink> {

    /// States in which a case is not counted for itself.
    private static final Set<String> NOT_COUNTED = Set.of("nullified", "merged");

    private final LinkedCases linkedCases;
    private final ObjectMapper json;

    CaseLinkIntake(LinkedCases linkedCases, ObjectMapper json) {
        this.linkedCases = linkedCases;
        this.json = json;
    }

    @Override
    public boolean serves(String topic) {
        return topic.equals(Topics.CASE);
    }

    @Override
    public boolean readsTombstones() {
        return true;
    }

    @Override
    public boolean keepsRevisions() {
        return true;
    }

    @Override
    public CaseLink read(IncomingEvent event) {
        if (event.data().length == 0) {
            return new CaseLink.Forgotten(given(event.key(), null));
        }
        try {
            return told(given(json.readValue(event.data(), CaseV1.class)));
        } catch (IOException unreadable) {
            throw new RefusedEvent(null, "is not a case as adverse-event.case.v1 describes it");
        }
    }

    private static CaseLink told(CaseV1 told) {
        if (told.revision() < 1) {
            throw new RefusedEvent("/revision", "must be 1 or more");
        }
        var counts = !NOT_COUNTED.contains(told.state());
        return new CaseLink.Told(
                given(told.caseId(), "/caseId"),
                told.revision(),
                Optional.ofNullable(told.linkedAlertId()).filter(_ -> counts),
                told.patientReference() != null || told.linkedAlertId() != null);
    }

    @Override
    public void take(List<CaseLink> links) {
        linkedCases.take(links);
    }

    /// The JSON text `null` is read as no object at all.
    private static CaseV1 given(@Nullable CaseV1 told) {
        if (told == null) {
            throw new RefusedEvent(null, "is null");
        }
        return told;
    }

    /// JSON may leave out what the contract demands.
    private static String given(@Nullable String value, @Nullable String field) {
        if (value == null || value.isBlank()) {
            throw new RefusedEvent(field, "the case has no id");
        }
        return value;
    }
}
