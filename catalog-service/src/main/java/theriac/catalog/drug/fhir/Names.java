package theriac.catalog.drug.fhir;

import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugName;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Coding;
import theriac.catalog.drug.fhir.DataTypes.Primitive;

/// The codes and names of a drug. A retired code stays among them, and says that it is one: it is what old records
/// name.
final class Names {

    private final Sources sources;
    private final Monograph monograph;

    Names(Sources sources, Monograph monograph) {
        this.sources = sources;
        this.monograph = monograph;
    }

    CodeableConcept code() {
        return new CodeableConcept(monograph.codes().stream().map(this::coding).toList(), monograph.name());
    }

    /// The drug as an ingredient, known by its substance's code.
    CodeableConcept substance() {
        return active(Code.CodeSystem.UNII)
                .map(unii -> CodeableConcept.of(Uris.of(unii.system()), unii.value()))
                .orElseGet(() -> CodeableConcept.text(monograph.name()))
                .in(monograph.name());
    }

    List<String> synonyms() {
        return monograph.names().stream().map(DrugName::value).toList();
    }

    List<Primitive> synonymSources() {
        return monograph.names().stream()
                .map(name -> new Primitive(sources.of(name.source())))
                .toList();
    }

    private Optional<Code> active(Code.CodeSystem system) {
        return monograph.codes().stream()
                .filter(code -> code.system() == system && !code.status().retired())
                .findFirst();
    }

    Coding coding(Code code) {
        var retirement = code.status().retired() ? List.of(retired(code.status())) : List.<Extension>of();
        return new Coding(sources.of(code.source(), retirement), Uris.of(code.system()), code.value());
    }

    private static Extension retired(Code.Status status) {
        var replacement = status.replacedBy();
        return replacement == null
                ? Extension.of(Uris.RETIRED, List.of(Extension.code("status", "retired")))
                : Extension.of(
                        Uris.RETIRED,
                        List.of(Extension.code("status", "retired"), Extension.code("replaced-by", replacement)));
    }
}
