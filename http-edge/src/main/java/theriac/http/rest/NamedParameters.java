package theriac.http.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// Reads numbers, truths, dates, times and ids from paths, queries and headers, so that one that can't be read is
/// named in the answer. (The framework by itself answers 404 without saying why.)
@Provider
final class NamedParameters implements ParamConverterProvider {

    private record Form<T>(String expected, Function<String, T> read) {}

    private static final Form<Integer> INTEGER = new Form<>("a whole number", Integer::valueOf);
    private static final Form<Long> LONG = new Form<>("a whole number", Long::valueOf);
    private static final Form<Double> NUMBER = new Form<>("a number", Double::valueOf);
    private static final Form<Boolean> TRUTH = new Form<>("true or false", NamedParameters::truth);
    private static final Map<Class<?>, Form<?>> FORMS = Map.ofEntries(
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(LocalDate.class, new Form<>("a date such as 2026-01-31", LocalDate::parse)),
            Map.entry(Instant.class, new Form<>("a time such as 2026-01-31T12:00:00Z", Instant::parse)),
            Map.entry(UUID.class, new Form<>("a UUID", UUID::fromString)));

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var form = (Form<T>) FORMS.get(type);
        var name = ParameterName.of(annotations);
        return form == null || name.isEmpty() ? null : new Converter<>(name.get(), form);
    }

    private static Boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Converter<T>(String name, Form<T> form) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return form.read().apply(value);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw Problem.invalid(name, "must be " + form.expected());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
