package theriac.catalog.drug.document;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.spelled;

/// Where a statement comes from.
@Schema(name = "Source", description = "Where a statement comes from.")
public record SourceDocument(
        @Schema(description = "What to look up.", examples = "Baclofen tablets, US prescribing information")
        String citation,

        @Schema(enumeration = {"label", "guideline", "study", "reference-article", "unsourced-claim"})
        String evidenceLevel,

        @Schema(description = "Where it applies; absent when it is not bound to one.", examples = "US") @Nullable
        String jurisdiction,

        @Schema(description = "The date of the document.") @Nullable
        LocalDate dated) {

    public static SourceDocument of(Source source) {
        return new SourceDocument(
                source.citation(), source.evidenceLevel().spelling(), source.jurisdiction(), source.dated());
    }

    public Source toSource() {
        return new Source(
                given("citation", citation),
                spelled("evidenceLevel", EvidenceLevel.class, evidenceLevel),
                jurisdiction,
                dated);
    }
}
