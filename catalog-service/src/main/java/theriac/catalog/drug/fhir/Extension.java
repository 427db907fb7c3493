package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.fhir.DataTypes.Amount;
import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;
import theriac.catalog.drug.fhir.DataTypes.Reference;

/// Something that R4 has no element for; docs/fhir.md lists all of ours. It has either a value or extensions.
record Extension(
        String url,
        List<Extension> extension,
        @Nullable Amount valueDuration,
        @Nullable Amount valueQuantity,
        @Nullable BigDecimal valueDecimal,
        @Nullable String valueCode,
        @Nullable String valueString,
        @Nullable CodeableConcept valueCodeableConcept,
        @Nullable Reference valueReference)
        implements Element {

    static Extension of(String url, List<Extension> parts) {
        return new Extension(url, parts, null, null, null, null, null, null, null);
    }

    static Extension duration(String url, Amount value) {
        return new Extension(url, List.of(), value, null, null, null, null, null, null);
    }

    static Extension quantity(String url, Amount value) {
        return new Extension(url, List.of(), null, value, null, null, null, null, null);
    }

    static Extension decimal(String url, BigDecimal value) {
        return new Extension(url, List.of(), null, null, value, null, null, null, null);
    }

    static Extension code(String url, String value) {
        return new Extension(url, List.of(), null, null, null, value, null, null, null);
    }

    static Extension text(String url, String value) {
        return new Extension(url, List.of(), null, null, null, null, value, null, null);
    }

    static Extension concept(String url, CodeableConcept value) {
        return new Extension(url, List.of(), null, null, null, null, null, value, null);
    }

    static Extension reference(String url, Reference value) {
        return new Extension(url, List.of(), null, null, null, null, null, null, value);
    }
}
