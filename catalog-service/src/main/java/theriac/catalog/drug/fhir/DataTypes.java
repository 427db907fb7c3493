package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The data types of FHIR R4 that our resources are made of, with the elements that we fill.
final class DataTypes {

    private DataTypes() {}

    /// @param versionId changes whenever the resource does
    record Meta(String versionId) implements Element {}

    record Coding(List<Extension> extension, String system, String code) implements Element {}

    record CodeableConcept(List<Coding> coding, @Nullable String text) implements Element {

        static CodeableConcept of(String system, String code) {
            return new CodeableConcept(List.of(new Coding(List.of(), system, code)), null);
        }

        static CodeableConcept text(String text) {
            return new CodeableConcept(List.of(), text);
        }

        /// The same, with these words for people.
        CodeableConcept in(String words) {
            return new CodeableConcept(coding, words);
        }
    }

    /// An amount.
    ///
    /// @param system of the unit's code, given together with it
    record Amount(
            BigDecimal value,
            @Nullable String unit,
            @Nullable String system,
            @Nullable String code) implements Element {}

    record Range(@Nullable Amount low, @Nullable Amount high) implements Element {}

    record Ratio(Amount numerator, Amount denominator) implements Element {}

    record Reference(String reference) implements Element {}

    /// What stands beside a primitive value.
    record Primitive(List<Extension> extension) implements Element {}

    /// How a dose is given.
    ///
    /// @param text all of it for people, so that whoever reads no further element misses nothing
    record Dosage(
            String text,
            @Nullable Timing timing,
            CodeableConcept route,
            List<DoseAndRate> doseAndRate,
            @Nullable Ratio maxDosePerPeriod,
            @Nullable Amount maxDosePerAdministration)
            implements Element {}

    record DoseAndRate(
            @Nullable Amount doseQuantity,
            @Nullable Range rateRange,
            @Nullable Amount rateQuantity) implements Element {}

    record Timing(Repeat repeat) implements Element {

        static Timing aDay(int times) {
            return new Timing(new Repeat(times, 1, "d"));
        }
    }

    record Repeat(int frequency, int period, String periodUnit) implements Element {}
}
