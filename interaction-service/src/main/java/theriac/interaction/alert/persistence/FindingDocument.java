package theriac.interaction.alert.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import theriac.interaction.alert.Finding;
import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;

/// What was found, as JSON, the way it was found: the rule's words then and the draft of then.
final class FindingDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Advice.class, NamedAdvice.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FindingDocument() {}

    /// The kinds of advice by name.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Advice.Draft.class, name = "draft"),
        @JsonSubTypes.Type(value = Advice.UrgentReview.class, name = "urgent-review"),
        @JsonSubTypes.Type(value = Advice.InWords.class, name = "in-words")
    })
    interface NamedAdvice {}

    static String written(Finding finding) {
        try {
            return JSON.writeValueAsString(finding);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Finding read(String document) {
        try {
            return JSON.readValue(document, Finding.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a finding that was kept can't be read", unreadable);
        }
    }
}
