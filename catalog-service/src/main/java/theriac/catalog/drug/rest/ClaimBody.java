package theriac.catalog.drug.rest;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.document.SourceDocument;

/// A claim, as it is answered.
@Schema(name = "Claim", description = "One statement of one source, kept even where another source says otherwise.")
record ClaimBody(
        @Schema(examples = "seed-026") String claimId,

        @Schema(description = "Absent for a claim about no single drug.") @Nullable
        String drugId,

        @Schema(examples = "effectiveness") String topic,
        @Schema(examples = "multiple sclerosis") String subject,
        String statement,
        @Nullable ValueBody value,
        SourceDocument source) {

    /// A figure that a claim states.
    @Schema(name = "ClaimedValue")
    record ValueBody(
            @Schema(enumeration = {"equal", "range", "greater-than", "less-than"})
            String comparator,

            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Schema(examples = "percent") String unit) {

        static @Nullable ValueBody of(@Nullable ClaimedValue value) {
            return value == null
                    ? null
                    : new ValueBody(value.comparator().spelling(), value.low(), value.high(), value.unit());
        }
    }

    static ClaimBody of(Claim claim) {
        var drug = claim.drug();
        return new ClaimBody(
                claim.id().value(),
                drug == null ? null : drug.value(),
                claim.topic().spelling(),
                claim.subject(),
                claim.statement(),
                ValueBody.of(claim.value()),
                SourceDocument.of(claim.source()));
    }
}
