package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.CnsActivity;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.fhir.DataTypes.Amount;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.MedicationKnowledge.Characteristic;

/// Where a drug belongs, and how it acts on the central nervous system.
final class Classes {

    private final Sources sources;

    Classes(Sources sources) {
        this.sources = sources;
    }

    /// The class of each ATC code, whatever the version.
    List<MedicationKnowledge.Classification> ofAtc(List<Code> codes) {
        return codes.stream()
                .filter(code -> code.system() == Code.CodeSystem.ATC)
                .map(code -> new MedicationKnowledge.Classification(
                        sources.of(code.source()),
                        CodeableConcept.of(Uris.CLASSIFICATION, "atc"),
                        List.of(CodeableConcept.of(Uris.of(code.system()), code.value()))))
                .toList();
    }

    MedicationKnowledge.Classification of(Classification classification) {
        return new MedicationKnowledge.Classification(
                sources.of(classification.source()),
                CodeableConcept.of(Uris.CLASSIFICATION, "pharmacological-class"),
                classification.classes().stream()
                        .map(ClassId::value)
                        .map(id -> CodeableConcept.of(Uris.CLASS, id))
                        .toList());
    }

    List<Characteristic> of(CnsActivity activity) {
        var all = new ArrayList<Characteristic>();
        Optional.ofNullable(activity.depression())
                .map(depression -> new Characteristic(
                        sources.of(depression.source()),
                        type("cns-depression-grade", "sedation, 0 to 2 on the scale of Linjakumpu et al. 2003"),
                        null,
                        new Amount(BigDecimal.valueOf(depression.grade()), null, null, null)))
                .ifPresent(all::add);
        Optional.ofNullable(activity.beersClass())
                .map(beers -> new Characteristic(
                        sources.of(beers.source()),
                        type("beers-class", "class of CNS-active drugs that the AGS Beers Criteria 2023 count"),
                        CodeableConcept.of(Uris.BEERS, beers.group().spelling()),
                        null))
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    private static CodeableConcept type(String code, String words) {
        return CodeableConcept.of(Uris.CHARACTERISTIC, code).in(words);
    }
}
