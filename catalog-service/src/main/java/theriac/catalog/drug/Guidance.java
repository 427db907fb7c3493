package theriac.catalog.drug;

import org.jspecify.annotations.Nullable;

/// What to do, or to look for, in a situation that every user of a drug may come into.
///
/// @param route absent when it holds for every route
/// @param text one or two sentences
public record Guidance(Topic topic, @Nullable String route, String text, Source source) {

    /// The situations. Signs of an overdose are listed reactions of that context.
    public enum Topic implements Kebab {
        FOOD,
        ADMINISTRATION,
        MISSED_DOSE,
        OVERDOSE_RESPONSE,
        TOLERANCE_SIGN,
        TOLERANCE_RESPONSE
    }

    public Guidance {
        if (route != null) {
            Slug.checked(route, "a route");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("guidance says something");
        }
        source.bearing("guidance");
    }
}
