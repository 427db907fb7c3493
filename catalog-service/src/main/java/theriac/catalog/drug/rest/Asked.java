package theriac.catalog.drug.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Kebab;
import theriac.http.Cursor;
import theriac.http.Problem;

/// Reads what a caller asks for, and refuses what can't be asked by naming the parameter.
final class Asked {

    private Asked() {}

    static DrugId drug(String drugId) {
        return slug(drugId, DrugId::new, "path:drugId");
    }

    static Optional<String> text(@Nullable String text, String pointer) {
        return Optional.ofNullable(text).map(given -> notBlank(given, pointer));
    }

    static Optional<String> jurisdiction(@Nullable String jurisdiction) {
        if (jurisdiction != null && !jurisdiction.matches("[A-Z]{2}")) {
            throw Problem.invalid("query:jurisdiction", "must be two capital letters");
        }
        return Optional.ofNullable(jurisdiction);
    }

    static <E extends Enum<E> & Kebab> Optional<E> one(Class<E> type, @Nullable String given, String pointer) {
        return Optional.ofNullable(given).map(spelling -> spelled(type, spelling, pointer));
    }

    static @Nullable DrugId drugAfter(@Nullable String cursor) {
        return after(cursor, DrugId::new).orElse(null);
    }

    static @Nullable ClaimId claimAfter(@Nullable String cursor) {
        return after(cursor, ClaimId::new).orElse(null);
    }

    private static <T> Optional<T> after(@Nullable String cursor, Function<String, T> reading) {
        try {
            return Cursor.read(cursor, 1).map(place -> reading.apply(place.text(0)));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
    }

    static Optional<DrugFilter.CodeReference> code(@Nullable String code, @Nullable String system) {
        if (code == null && system == null) {
            return Optional.empty();
        }
        if (system == null) {
            throw Problem.invalid("query:system", "must say which system the code is of: rxnorm, atc or unii");
        }
        if (code == null) {
            throw Problem.invalid("query:code", "must be given when system is");
        }
        var given = spelled(Code.CodeSystem.class, system, "query:system");
        return Optional.of(
                new DrugFilter.CodeReference(given, text(code, FilterParameters.LONGEST_CODE, "query:code")));
    }

    static <T> T slug(String given, Function<String, T> reading, String pointer) {
        try {
            return reading.apply(given);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(pointer, "must be made of lower-case words and digits joined by hyphens");
        }
    }

    private static <E extends Enum<E> & Kebab> E spelled(Class<E> type, String given, String pointer) {
        return Kebab.read(type, given)
                .orElseThrow(() -> Problem.invalid(
                        pointer,
                        Arrays.stream(type.getEnumConstants())
                                .map(Kebab::spelling)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    static String text(String given, int longest, String pointer) {
        var text = notBlank(given, pointer);
        if (given.length() > longest) {
            throw Problem.invalid(pointer, "must be at most %d characters long".formatted(longest));
        }
        return text;
    }

    private static String notBlank(String given, String pointer) {
        if (given.isBlank() || given.indexOf('\0') >= 0) {
            throw Problem.invalid(pointer, "must not be blank");
        }
        return given.strip();
    }
}
