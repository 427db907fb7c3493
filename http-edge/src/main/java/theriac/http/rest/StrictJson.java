package theriac.http.rest;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;

/// How JSON is read and written everywhere: unknown fields are ignored, absent instead of null, and nothing is guessed
/// (no text for a number, no 1.5 for a whole number, no field twice).
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuse(mapper, CoercionInputShape.String, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean);
        refuse(mapper, CoercionInputShape.EmptyString, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean);
        refuse(mapper, CoercionInputShape.Integer, LogicalType.Textual, LogicalType.Boolean);
        refuse(mapper, CoercionInputShape.Float, LogicalType.Textual);
        refuse(mapper, CoercionInputShape.Boolean, LogicalType.Textual);
    }

    private static void refuse(ObjectMapper mapper, CoercionInputShape from, LogicalType... into) {
        for (var type : into) {
            mapper.coercionConfigFor(type).setCoercion(from, CoercionAction.Fail);
        }
    }
}
