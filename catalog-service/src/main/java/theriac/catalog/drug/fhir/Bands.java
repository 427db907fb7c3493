package theriac.catalog.drug.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.MedicationKnowledge.PatientCharacteristic;

/// For which patients a rule is. R4 has only text for the values of a characteristic, so each is a comparator and a
/// number.
final class Bands {

    private Bands() {}

    static List<PatientCharacteristic> of(DoseRule.Patients patients) {
        var all = new ArrayList<PatientCharacteristic>();
        Stream.of(patients.age(), patients.renalFunction(), patients.hepaticFunction())
                .flatMap(Stream::ofNullable)
                .map(band -> characteristic(band.measure(), values(band)))
                .forEach(all::add);
        Optional.ofNullable(patients.onDialysis())
                .ifPresent(dialysis -> all.add(characteristic("on-dialysis", List.of(dialysis.toString()))));
        return List.copyOf(all);
    }

    /// The ends that the band has.
    static List<String> values(Band band) {
        return Stream.of(
                        Optional.ofNullable(band.from()).map(from -> ">=" + from.toPlainString()),
                        Optional.ofNullable(band.below()).map(below -> "<" + below.toPlainString()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static PatientCharacteristic characteristic(String measure, List<String> values) {
        return new PatientCharacteristic(CodeableConcept.of(Uris.MEASURE, measure), values);
    }
}
