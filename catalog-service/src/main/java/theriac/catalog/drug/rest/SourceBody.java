package theriac.catalog.drug.rest;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Source;

/// Where a statement comes from, as it is answered.
@Schema(name = "Source", description = "Where a statement comes from.")
record SourceBody(
        @Schema(description = "What to look up.", examples = "Baclofen tablets, US prescribing information")
        String citation,

        @Schema(enumeration = {"label", "guideline", "study", "reference-article", "unsourced-claim"})
        String evidenceLevel,

        @Schema(description = "Where it applies; absent when it is not bound to one.", examples = "US") @Nullable
        String jurisdiction,

        @Schema(description = "The date of the document.") @Nullable
        LocalDate dated) {

    static SourceBody of(Source source) {
        return new SourceBody(
                source.citation(), source.evidenceLevel().spelling(), source.jurisdiction(), source.dated());
    }
}
