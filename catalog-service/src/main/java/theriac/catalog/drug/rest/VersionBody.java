package theriac.catalog.drug.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Version;

/// A version, as it is answered.
@Schema(name = "Version", description = "What holds from one day on, until a later version takes effect.")
record VersionBody(
        int version,
        LocalDate effectiveFrom,

        @Schema(
                description = "Direct classes first, then every broader one.",
                examples = "[\"centrally-acting-muscle-relaxant\"]")
        List<String> classes,

        SourceBody classesSource,

        @Schema(description = "Absent when the catalog does not say, which is not the same as grade 0.") @Nullable
        CnsDepressionBody cnsDepression,

        List<DoseRuleBody> doseRules,
        List<ListedReactionBody> listedReactions) {

    /// A sedation grade.
    @Schema(name = "CnsDepression")
    record CnsDepressionBody(
            @Schema(
                    description =
                            "0 not a sedative, 1 sedation is prominent, 2 a primary sedative (Linjakumpu et al. 2003).",
                    minimum = "0",
                    maximum = "2")
            int grade,

            SourceBody source) {

        static @Nullable CnsDepressionBody of(@Nullable CnsDepression depression) {
            return depression == null
                    ? null
                    : new CnsDepressionBody(depression.grade(), SourceBody.of(depression.source()));
        }
    }

    /// A reaction that a reference document names.
    @Schema(name = "ListedReaction")
    record ListedReactionBody(
            @Schema(examples = "drowsiness") String term,
            @Nullable BigDecimal frequencyLowPercent,
            @Nullable BigDecimal frequencyHighPercent,

            @Schema(
                    description = "Absent for ordinary use.",
                    enumeration = {"withdrawal", "overdose"})
            @Nullable
            String context,

            @Nullable Boolean serious,
            SourceBody source) {

        static ListedReactionBody of(ListedReaction reaction) {
            var frequency = reaction.frequency();
            var context = reaction.context();
            return new ListedReactionBody(
                    reaction.term(),
                    frequency == null ? null : frequency.lowPercent(),
                    frequency == null ? null : frequency.highPercent(),
                    context == null ? null : context.spelling(),
                    reaction.serious(),
                    SourceBody.of(reaction.source()));
        }
    }

    static VersionBody of(Version version) {
        var classification = version.classification();
        return new VersionBody(
                version.number(),
                version.effectiveFrom(),
                classification.classes().stream().map(ClassId::value).toList(),
                SourceBody.of(classification.source()),
                CnsDepressionBody.of(version.cnsDepression()),
                version.doseRules().stream().map(DoseRuleBody::of).toList(),
                version.listedReactions().stream().map(ListedReactionBody::of).toList());
    }
}
