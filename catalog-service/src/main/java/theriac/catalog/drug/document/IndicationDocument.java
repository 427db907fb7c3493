package theriac.catalog.drug.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Indication;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// An indication.
@Schema(name = "Indication", description = "What the drug is used for, on a label or off it.")
public record IndicationDocument(
        @Schema(examples = "spasticity of multiple sclerosis")
        String condition,

        @Schema(enumeration = {"labelled", "off-label"}) String status,

        @Schema(description = "Absent when the source speaks of all routes.") @Nullable
        String route,

        @Nullable String note,
        SourceDocument source) {

    static IndicationDocument of(Indication indication) {
        return new IndicationDocument(
                indication.condition(),
                indication.status().spelling(),
                indication.route(),
                indication.note(),
                SourceDocument.of(indication.source()));
    }

    Indication toIndication() {
        return new Indication(
                given("condition", condition),
                spelled("status", Indication.Status.class, status),
                route,
                note,
                one("source", source, SourceDocument::toSource));
    }
}
