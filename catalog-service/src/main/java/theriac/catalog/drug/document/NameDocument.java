package theriac.catalog.drug.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.DrugName;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A further name of a drug.
@Schema(name = "Name")
public record NameDocument(
        @Schema(examples = "Lioresal") String name,
        @Schema(enumeration = {"synonym", "brand"}) String kind,
        SourceDocument source) {

    static NameDocument of(DrugName name) {
        return new NameDocument(name.value(), name.kind().spelling(), SourceDocument.of(name.source()));
    }

    public static List<NameDocument> of(List<DrugName> names) {
        return names.stream().map(NameDocument::of).toList();
    }

    public DrugName toName() {
        return new DrugName(
                given("name", name),
                spelled("kind", DrugName.Kind.class, kind),
                one("source", source, SourceDocument::toSource));
    }
}
