package theriac.http.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// Says which field of a JSON body can't be read and what would be right there, without class names and without the
/// value.
final class UnreadableJson {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private UnreadableJson() {}

    static Problem problem(JsonProcessingException exception) {
        return Problem.invalid(pointer(exception), detail(exception));
    }

    /// Whether the exception is about a body that was read, and not about an answer that could not be written.
    static boolean isAboutReading(JsonProcessingException exception) {
        return exception instanceof StreamReadException
                || exception instanceof StreamConstraintsException
                || exception.getProcessor() instanceof JsonParser;
    }

    private static String pointer(JsonProcessingException exception) {
        if (exception instanceof JsonMappingException mapping) {
            return mapping.getPath().stream().map(UnreadableJson::segment).collect(Collectors.joining());
        }
        return exception.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String segment(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null
                ? "/" + Math.max(reference.getIndex(), 0)
                : JsonPointer.empty().appendProperty(reference.getFieldName()).toString();
    }

    private static String detail(JsonProcessingException exception) {
        return switch (exception) {
            case ValueInstantiationException refused -> ownWords(refused.getCause());
            case MismatchedInputException mismatched -> "must be " + expected(mismatched.getTargetType());
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonProcessingException cause -> detail(cause);
            case JsonMappingException mapping -> ownWords(mapping.getCause());
            case InputCoercionException outOfRange -> "must be " + expected(outOfRange.getTargetType()) + " in range";
            case StreamConstraintsException ignored -> "is nested too deeply or has too long a name, number or text";
            default -> "is not well-formed JSON in UTF-8" + place(exception.getLocation());
        };
    }

    /// The message of a refusal that our own types wrote, which never holds the value; others might.
    private static String ownWords(@Nullable Throwable cause) {
        var message = cause instanceof IllegalArgumentException refusal ? refusal.getMessage() : null;
        var thrownAt =
                cause == null || cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0].getClassName();
        return message != null && thrownAt.startsWith("theriac.") ? message : "is not valid";
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of the values that the API's description lists";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type)) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        return type == Instant.class ? "a time such as 2026-01-31T12:00:00Z" : "an object";
    }
}
