package theriac.catalog.drug.persistence;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import theriac.catalog.drug.Version;
import theriac.catalog.drug.document.VersionDocument;

/// A version as the database keeps it: its document. Reading goes through the domain's own checks, so a rule
/// that rests on an unsourced claim can't come back either.
final class VersionColumn {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .build();

    private VersionColumn() {}

    static String write(Version version) {
        try {
            return JSON.writeValueAsString(VersionDocument.of(version));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Version read(String document) {
        try {
            return JSON.readValue(document, VersionDocument.class).toVersion();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
