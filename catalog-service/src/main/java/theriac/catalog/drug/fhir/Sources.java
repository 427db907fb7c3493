package theriac.catalog.drug.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.catalog.drug.Source;
import theriac.catalog.drug.fhir.Contained.Attachment;
import theriac.catalog.drug.fhir.Contained.Content;
import theriac.catalog.drug.fhir.Contained.DocumentReference;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Reference;

/// The sources that a resource's statements rest on: each one stands in it once, and statements refer to it.
final class Sources {

    private final Map<Source, String> ids = new LinkedHashMap<>();

    /// Says of a statement where it comes from.
    List<Extension> of(Source source) {
        return List.of(Extension.reference(Uris.SOURCE, reference(idOf(source))));
    }

    /// The same, after what else is to be said.
    List<Extension> of(Source source, List<Extension> others) {
        var all = new ArrayList<>(others);
        all.addAll(of(source));
        return List.copyOf(all);
    }

    /// The sources named so far.
    List<Element> documents() {
        return ids.entrySet().stream()
                .<Element>map(entry -> document(entry.getValue(), entry.getKey()))
                .toList();
    }

    /// References to the sources named so far.
    List<MedicationKnowledge.Monograph> monographs() {
        return ids.entrySet().stream()
                .map(entry -> new MedicationKnowledge.Monograph(evidence(entry.getKey()), reference(entry.getValue())))
                .toList();
    }

    private String idOf(Source source) {
        return ids.computeIfAbsent(source, ignored -> "source-" + (ids.size() + 1));
    }

    private static DocumentReference document(String id, Source source) {
        var dated = Optional.ofNullable(source.dated()).map(LocalDate::toString).orElse(null);
        return new DocumentReference(
                "DocumentReference",
                id,
                Optional.ofNullable(source.jurisdiction())
                        .map(country -> CodeableConcept.of(Uris.COUNTRY, country))
                        .map(country -> List.of(Extension.concept(Uris.JURISDICTION, country)))
                        .orElse(List.of()),
                "current",
                evidence(source),
                source.citation(),
                List.of(new Content(new Attachment(source.citation(), dated))));
    }

    private static CodeableConcept evidence(Source source) {
        return CodeableConcept.of(Uris.EVIDENCE, source.evidenceLevel().spelling());
    }

    private static Reference reference(String id) {
        return new Reference("#" + id);
    }
}
