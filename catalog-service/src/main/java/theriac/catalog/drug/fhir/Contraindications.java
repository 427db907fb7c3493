package theriac.catalog.drug.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import theriac.catalog.drug.Precaution;
import theriac.catalog.drug.fhir.Contained.DetectedIssue;
import theriac.catalog.drug.fhir.Contained.Evidence;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;

/// Who must not have a drug. Milder precautions are left to the catalog's own API: among contraindications they would
/// say too much.
final class Contraindications {

    private final Sources sources;

    Contraindications(Sources sources) {
        this.sources = sources;
    }

    List<DetectedIssue> of(List<Precaution> precautions) {
        var absolute = precautions.stream()
                .filter(precaution -> precaution.level() == Precaution.Level.CONTRAINDICATED)
                .toList();
        return IntStream.range(0, absolute.size())
                .mapToObj(index -> issue("contraindication-" + (index + 1), absolute.get(index)))
                .toList();
    }

    private DetectedIssue issue(String id, Precaution precaution) {
        return new DetectedIssue(
                "DetectedIssue",
                id,
                sources.of(precaution.source()),
                "final",
                CodeableConcept.text("contraindication"),
                List.of(new Evidence(evidence(precaution))),
                precaution.advice());
    }

    private static List<CodeableConcept> evidence(Precaution precaution) {
        var all = new ArrayList<CodeableConcept>();
        var condition = precaution.condition();
        var age = precaution.age();
        if (condition != null) {
            all.add(CodeableConcept.of(Uris.CONDITION, condition));
        } else if (age == null) {
            all.add(CodeableConcept.of(Uris.CONDITION, precaution.group().spelling()));
        }
        if (age != null) {
            all.add(CodeableConcept.of(Uris.MEASURE, age.measure())
                    .in(age.measure() + " " + String.join(" ", Bands.values(age))));
        }
        return List.copyOf(all);
    }
}
