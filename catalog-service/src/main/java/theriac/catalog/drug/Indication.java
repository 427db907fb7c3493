package theriac.catalog.drug;

import org.jspecify.annotations.Nullable;

/// What a drug is used for. Whether that stands on a label differs by country, which the source names, and by route.
///
/// @param condition what is treated, such as `spasticity of multiple sclerosis`
/// @param route absent when the source speaks of all routes
/// @param note how far the use goes, in one sentence
public record Indication(
        String condition,
        Status status,
        @Nullable String route,
        @Nullable String note,
        Source source) {

    /// Whether an authority approved the use.
    public enum Status implements Kebab {
        LABELLED,
        OFF_LABEL
    }

    public Indication {
        if (condition.isBlank()) {
            throw new IllegalArgumentException("an indication names a condition");
        }
        if (route != null) {
            Slug.checked(route, "a route");
        }
        if (status == Status.LABELLED && source.evidenceLevel() != EvidenceLevel.LABEL) {
            throw new IllegalArgumentException("a labelled indication rests on a label");
        }
        source.bearing("an indication");
    }
}
