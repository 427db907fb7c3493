package theriac.catalog.drug.rest;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.document.SourceDocument;

/// A claim, as it is answered.
@Schema(name = "Claim", description = "One statement of one source, kept even where another source says otherwise.")
public record ClaimBody(
        @Schema(examples = "seed-026") String claimId,

        @Schema(description = "Absent for a claim about no single drug.") @Nullable
        String drugId,

        @Schema(examples = "effectiveness") String topic,
        @Schema(examples = "multiple sclerosis") String subject,
        String statement,
        @Nullable ValueBody value,

        @Schema(description = "Whom it is about; absent when the source does not limit it.", examples = "children")
        @Nullable
        String population,

        @Schema(description = "What the source compares with.", examples = "other muscle relaxants") @Nullable
        String comparedWith,

        @Schema(description = "What it answers to propositions, as an editor read it.")
        List<AssertionBody> asserts,

        @Schema(description = "The conditions and substances that it is about, where the subject does not say it.")
        List<String> concerns,

        SourceDocument source) {

    /// A figure that a claim states.
    @Schema(name = "ClaimedValue")
    public record ValueBody(
            @Schema(enumeration = {"equal", "range", "greater-than", "less-than"})
            String comparator,

            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Schema(examples = "percent") String unit,

            @Schema(
                    description = "What was measured: figures of the same measure can contradict each other.",
                    examples = "patients-improved")
            @Nullable
            String measure) {

        static @Nullable ValueBody of(@Nullable ClaimedValue value) {
            return value == null
                    ? null
                    : new ValueBody(
                            value.comparator().spelling(), value.low(), value.high(), value.unit(), value.measure());
        }
    }

    /// What a claim answers to a proposition.
    @Schema(name = "Assertion")
    public record AssertionBody(
            @Schema(examples = "It is addictive.") String proposition,

            @Schema(enumeration = {"yes", "no", "uncertain"})
            String answer) {

        static AssertionBody of(Assertion assertion) {
            return new AssertionBody(assertion.proposition(), assertion.answer().spelling());
        }
    }

    /// The body of a claim.
    public static ClaimBody of(Claim claim) {
        var drug = claim.drug();
        var reading = claim.reading();
        return new ClaimBody(
                claim.id().value(),
                drug == null ? null : drug.value(),
                claim.topic().spelling(),
                claim.subject(),
                claim.statement(),
                ValueBody.of(claim.value()),
                reading.population(),
                reading.comparedWith(),
                reading.asserts().stream().map(AssertionBody::of).toList(),
                reading.concerns(),
                SourceDocument.of(claim.source()));
    }
}
