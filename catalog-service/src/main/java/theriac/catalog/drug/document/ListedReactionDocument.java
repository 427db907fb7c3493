package theriac.catalog.drug.document;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.FrequencyBand;
import theriac.catalog.drug.ListedReaction;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A reaction that a reference document names.
@Schema(name = "ListedReaction", description = "A reaction that a reference document, its source, names.")
public record ListedReactionDocument(
        @Schema(examples = "drowsiness") String term,
        @Nullable BigDecimal frequencyLowPercent,
        @Nullable BigDecimal frequencyHighPercent,

        @Schema(
                description =
                        "The band of the highest reported share. Written alone when the source gives only a band.",
                enumeration = {"very-common", "common", "uncommon", "rare", "very-rare"})
        @Nullable
        String frequencyBand,

        @Schema(
                description = "Absent for ordinary use.",
                enumeration = {"withdrawal", "overdose"})
        @Nullable
        String context,

        @Nullable Boolean serious,
        SourceDocument source) {

    static ListedReactionDocument of(ListedReaction reaction) {
        var frequency = reaction.frequency();
        var context = reaction.context();
        return new ListedReactionDocument(
                reaction.term(),
                frequency == null ? null : frequency.lowPercent(),
                frequency == null ? null : frequency.highPercent(),
                frequency == null ? null : frequency.band().spelling(),
                context == null ? null : context.spelling(),
                reaction.serious(),
                SourceDocument.of(reaction.source()));
    }

    ListedReaction toListedReaction() {
        return new ListedReaction(
                given("term", term),
                toFrequency(),
                context == null ? null : spelled("context", ListedReaction.Context.class, context),
                serious,
                one("source", source, SourceDocument::toSource));
    }

    private ListedReaction.@Nullable Frequency toFrequency() {
        if (frequencyLowPercent != null && frequencyHighPercent != null) {
            return new ListedReaction.Frequency(frequencyLowPercent, frequencyHighPercent);
        }
        if (frequencyLowPercent != null || frequencyHighPercent != null) {
            throw new UnsoundDocument("/frequencyLowPercent", "must be given with frequencyHighPercent, or not at all");
        }
        return frequencyBand == null
                ? null
                : spelled("frequencyBand", FrequencyBand.class, frequencyBand).frequency();
    }
}
