package theriac.catalog.contradiction.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.contradiction.Contradiction;

/// How figures differ, as it is answered.
@Schema(name = "DisagreeingFigures", description = "What was measured, and how the figures lie to each other.")
record FiguresBody(
        @Schema(examples = "effectiveness") String topic,
        @Schema(examples = "patients-improved") String measure,

        @Schema(description = "What all of them compare with.") @Nullable
        String comparedWith,

        @Schema(
                description = "Overlapping when one value would fit all figures, disjoint when it would not.",
                enumeration = {"overlapping", "disjoint"})
        String relation,

        @Schema(description = "The pairs of sides that have no value in common.")
        List<ApartBody> apart) {

    /// Two stances that have no value in common.
    @Schema(name = "FiguresApart")
    record ApartBody(
            @Schema(examples = "75 percent") String lower,
            @Schema(examples = "80 percent") String higher) {}

    static FiguresBody of(Contradiction.DisagreeingValues values) {
        var compared = values.compared();
        return new FiguresBody(
                compared.topic().spelling(),
                compared.measure(),
                compared.comparedWith(),
                values.apart().isEmpty() ? "overlapping" : "disjoint",
                values.apart().stream()
                        .map(pair -> new ApartBody(
                                pair.lower().stance(), pair.higher().stance()))
                        .toList());
    }
}
