package theriac.catalog.drug.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Kebab;

/// Reads the parts of a document, and names the one that is unsound.
public final class Reading {

    private Reading() {}

    /// What must be there.
    public static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new UnsoundDocument("/" + field, "must be given");
        }
        return value;
    }

    /// What the domain makes of a field, or its refusal with the field's name.
    public static <T> T at(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnsoundDocument unsound) {
            throw unsound.under(field);
        } catch (IllegalArgumentException refused) {
            throw new UnsoundDocument("/" + field, String.valueOf(refused.getMessage()));
        }
    }

    /// A field that must be there and is a document itself.
    public static <D, T> T one(String field, @Nullable D document, Function<D, T> reading) {
        var present = given(field, document);
        return at(field, () -> reading.apply(present));
    }

    /// The same for a field that may be absent.
    public static <D, T> @Nullable T maybe(String field, @Nullable D document, Function<D, T> reading) {
        return document == null ? null : at(field, () -> reading.apply(document));
    }

    /// Each part of a list; an absent list is an empty one.
    public static <D, T> List<T> each(String field, @Nullable List<D> documents, Function<D, T> reading) {
        var read = new ArrayList<T>();
        for (var document : documents == null ? List.<D>of() : documents) {
            var index = Integer.toString(read.size());
            read.add(at(field, () -> one(index, document, reading)));
        }
        return List.copyOf(read);
    }

    /// The constant that a field spells.
    public static <E extends Enum<E> & Kebab> E spelled(String field, Class<E> type, @Nullable String spelling) {
        return Kebab.read(type, given(field, spelling))
                .orElseThrow(() -> new UnsoundDocument("/" + field, "must be one of " + spellings(type)));
    }

    private static <E extends Enum<E> & Kebab> String spellings(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Kebab::spelling).collect(Collectors.joining(", "));
    }
}
