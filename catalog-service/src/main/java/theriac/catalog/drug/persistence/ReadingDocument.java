package theriac.catalog.drug.persistence;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import theriac.catalog.drug.Assertion;

/// The lists of a claim's reading as the database keeps them: JSON.
final class ReadingDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadingDocument() {}

    static String ofAssertions(List<Assertion> assertions) {
        return write(assertions);
    }

    static List<Assertion> toAssertions(String json) {
        return read(json, new TypeReference<>() {});
    }

    static String ofConcerns(List<String> concerns) {
        return write(concerns);
    }

    static List<String> toConcerns(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static String write(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
