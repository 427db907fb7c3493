package theriac.signaldetection.index;

import java.util.List;

/// The texts of an index, numbered. The limits are those of the fields that carry the numbers.
record Dictionaries(
        Dictionary drugs,
        Dictionary reactions,
        Dictionary routes,
        Dictionary countries,
        Dictionary reporters,
        Dictionary backgrounds,
        Dictionary otherKeys) {

    Dictionaries() {
        this(
                new Dictionary("drugs", 1 << 22),
                new Dictionary("reactions", Reactions.LIMIT),
                new Dictionary("routes", 255),
                new Dictionary("countries", Profile.COUNTRY.codes() - 1),
                new Dictionary("reporter qualifications", Profile.REPORTER.codes() - 1),
                new Dictionary("backgrounds", Profile.BACKGROUND.codes()),
                new Dictionary("case keys that are no UUIDs", Integer.MAX_VALUE - 8));
    }

    /// All of them, in the order of a snapshot file.
    List<Dictionary> all() {
        return List.of(drugs, reactions, routes, countries, reporters, backgrounds, otherKeys);
    }

    Vocabulary vocabulary() {
        return new Vocabulary(
                drugs.names(),
                reactions.names(),
                routes.names(),
                countries.names(),
                reporters.names(),
                backgrounds.names(),
                otherKeys.names());
    }

    long bytes() {
        return all().stream().mapToLong(Dictionary::bytes).sum();
    }
}
