package theriac.catalog.drug.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;

import static theriac.catalog.drug.document.Reading.each;
import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

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

    /// The drug that is written here.
    ///
    /// @throws UnsoundDocument when the catalog does not accept it
    public Drug toDrug() {
        return new Drug(
                one("drugId", drugId, DrugId::new),
                revision,
                new Monograph(
                        spelled("state", DrugState.class, state),
                        given("name", name),
                        each("names", names, NameDocument::toName),
                        each("codes", codes, CodeDocument::toCode),
                        each("versions", versions, VersionDocument::toVersion)));
    }
}
