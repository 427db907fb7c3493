package theriac.catalog.drug.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.Drug;

/// A drug.
@Schema(name = "Drug", description = "All that the catalog states about a drug.")
public record DrugDocument(
        @Schema(examples = "baclofen") String drugId,

        @Schema(description = "Rises by one with each change.")
        long revision,

        @Schema(enumeration = {"published", "withdrawn"}) String state,
        @Schema(examples = "baclofen") String name,
        List<NameDocument> names,
        List<CodeDocument> codes,

        @Schema(
                description =
                        "By the day they take effect, oldest first. The last one that has taken effect is in force.")
        List<VersionDocument> versions) {

    public static DrugDocument of(Drug drug) {
        var monograph = drug.monograph();
        return new DrugDocument(
                drug.id().value(),
                drug.revision(),
                monograph.state().spelling(),
                monograph.name(),
                NameDocument.of(monograph.names()),
                CodeDocument.of(monograph.codes()),
                monograph.versions().stream().map(VersionDocument::of).toList());
    }
}
