package theriac.signaldetection.index;

import java.util.List;

/// What the numbers of an index mean, at one moment.
record Vocabulary(
        Names drugs,
        Names reactions,
        Names routes,
        Names countries,
        Names reporters,
        Names backgrounds,
        Names otherKeys) {

    /// All of them, in the order of a snapshot file.
    List<Names> all() {
        return List.of(drugs, reactions, routes, countries, reporters, backgrounds, otherKeys);
    }
}
