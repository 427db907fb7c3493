package theriac.interaction.medicationcourse.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import theriac.interaction.medicationcourse.EventFormat;
import theriac.interaction.medicationcourse.MedicationEvent;
import theriac.interaction.medicationcourse.PatientIdentifier;
import theriac.interaction.medicationcourse.SentEvent;
import theriac.interaction.medicationcourse.Violation;
import theriac.interaction.patientreference.Resolution;
import theriac.interaction.patientreference.ResolvePatientReference;
import theriac.patientreference.PatientReference;

/// The format of `hospital.medication-event.v1`. Fields that it does not know are kept and ignored.
@ApplicationScoped
class JsonEvents implements EventFormat {

    private static final int LONGEST_SYSTEM = 200;
    private static final int LONGEST_IDENTIFIER = 100;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ResolvePatientReference patients;
    private final Clock clock;

    JsonEvents(ResolvePatientReference patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public Reading read(String sender, byte[] body) {
        try {
            var tree = JSON.readTree(decoded(body));
            return tree instanceof ObjectNode object
                    ? read(sender, object)
                    : new Reading.NotUnderstood(List.of(new Violation("", "must be a JSON object")));
        } catch (CharacterCodingException broken) {
            return new Reading.NotUnderstood(List.of(new Violation("", "is not valid UTF-8")));
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            var where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            return new Reading.NotUnderstood(List.of(new Violation("", "is not JSON" + where)));
        }
    }

    @Override
    public MedicationEvent restore(String sender, String document) {
        try {
            var root = new Field(JSON.readTree(document), "", new ArrayList<>());
            return new EventReader(sender, Instant.MAX.minusSeconds(86_400))
                    .read(root)
                    .orElseThrow(() -> new IllegalStateException("a medication event that was kept can't be read"));
        } catch (IOException broken) {
            throw new UncheckedIOException("a medication event that was kept can't be read", broken);
        }
    }

    private Reading read(String sender, ObjectNode object) {
        var root = new Field(object, "", new ArrayList<>());
        var identifier = root.at("patient")
                .requiredObject()
                .flatMap(patient -> patient.at("identifier").requiredObject())
                .flatMap(JsonEvents::identifier);
        var patient = identifier.flatMap(known -> reference(sender, known, root));
        var event = new EventReader(sender, clock.instant()).read(root);
        if (!root.violations().isEmpty()) {
            return new Reading.NotUnderstood(List.copyOf(root.violations()));
        }
        return new Reading.Understood(new SentEvent(
                event.orElseThrow(), patient.orElseThrow(), identifier.orElseThrow(), withoutPatient(object)));
    }

    private static Optional<PatientIdentifier> identifier(Field field) {
        var system = field.at("system").requiredText(LONGEST_SYSTEM);
        var value = field.at("value").requiredText(LONGEST_IDENTIFIER);
        return system.flatMap(of -> value.map(is -> new PatientIdentifier(of, is)));
    }

    private Optional<PatientReference> reference(String sender, PatientIdentifier identifier, Field root) {
        var system = root.at("patient").at("identifier").at("system");
        return switch (patients.resolve(sender, identifier.system(), identifier.value())) {
            case Resolution.Resolved(var reference) -> Optional.of(reference);
            case Resolution.OtherSystem(var expected) -> system.refuse("must be " + expected);
            case Resolution.NotConfigured ignored ->
                system.refuse("is not known: no identifier system is configured for this sender");
        };
    }

    /// The event in one spelling, so that the same one is known again.
    private static String withoutPatient(ObjectNode object) {
        try {
            var copy = object.deepCopy();
            copy.remove("patient");
            return JSON.writeValueAsString(JSON.treeToValue((JsonNode) copy, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String decoded(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
