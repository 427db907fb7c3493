package theriac.catalog.drug.fhir;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.CodedDrugs.Sign;
import theriac.catalog.drug.DrugId;

/// The signs by which the catalog finds what a search parameter asks for. What no drug can bear, such as a code of a
/// foreign system, is no sign; it is no mistake either.
final class Tokens {

    private static final String STATUS = "http://hl7.org/fhir/CodeSystem/medicationknowledge-status";

    private Tokens() {}

    /// Codes of `MedicationKnowledge.code`.
    static Set<Sign> codes(String parameter, String value) {
        return Token.split(value).stream()
                .map(each -> Token.read(parameter, each))
                .flatMap(token -> codes(token, CodeSystem.values()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Codes of `MedicationKnowledge.medicineClassification.classification`: our classes, and ATC.
    static Set<Sign> classifications(String parameter, String value) {
        return Token.split(value).stream()
                .map(each -> Token.read(parameter, each))
                .flatMap(token -> Stream.concat(codes(token, CodeSystem.ATC), classes(token)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<Sign> statuses(String parameter, String value) {
        return Token.split(value).stream()
                .map(each -> Token.read(parameter, each))
                .filter(token -> token.mayBeOf(STATUS))
                .flatMap(token -> status(parameter, token))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<Sign> ids(String value) {
        return Token.split(value).stream()
                .flatMap(each -> id(Token.unescaped(each)).stream())
                .map(Sign.Is::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The drug that a resource's id names; none when no drug can have it.
    static Optional<DrugId> id(String id) {
        try {
            return id.length() > FhirApi.LONGEST_ID ? Optional.empty() : Optional.of(new DrugId(id));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    private static Stream<Sign> codes(Token token, CodeSystem... systems) {
        return Arrays.stream(systems)
                .filter(system -> token.mayBeOf(Uris.of(system)))
                .map(system -> new Sign.HasCode(system, token.code().orElse(null)));
    }

    private static Stream<Sign> classes(Token token) {
        if (!token.mayBeOf(Uris.CLASS)) {
            return Stream.empty();
        }
        return token.code().isEmpty()
                ? Stream.of(new Sign.InClass(null))
                : classId(token.code().get()).map(Sign.InClass::new).stream().map(Sign.class::cast);
    }

    private static Optional<ClassId> classId(String code) {
        try {
            return Optional.of(new ClassId(code));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    private static Stream<Sign> status(String parameter, Token token) {
        return switch (token.code().orElse("")) {
            case "" -> Stream.of(new Sign.InUse(), new Sign.Withdrawn());
            case "active" -> Stream.of(new Sign.InUse());
            case "inactive" -> Stream.of(new Sign.Withdrawn());
            case "entered-in-error" -> Stream.empty();
            default -> throw Refusal.invalid(parameter, "Must be active, inactive or entered-in-error.");
        };
    }
}
