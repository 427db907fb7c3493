package theriac.interaction.cdshooks.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A FHIR CodeableConcept: codes for the same thing, and words for it.
record Concept(List<Coding> codings, Optional<String> text) {

    /// One code.
    record Coding(String system, Optional<String> code, Optional<String> display) {

        boolean is(String otherSystem, String otherCode) {
            return system.equals(otherSystem) && code.filter(otherCode::equals).isPresent();
        }
    }

    static Concept of(Element element) {
        var codings = element.list("coding").stream()
                .map(coding ->
                        new Coding(coding.text("system").orElse(""), coding.text("code"), coding.text("display")))
                .toList();
        return new Concept(codings, element.text("text"));
    }

    /// All words for it, its text first.
    List<String> words() {
        return Stream.concat(text.stream(), codings.stream().flatMap(coding -> coding.display().stream()))
                .distinct()
                .toList();
    }

    /// How to name it to a person.
    String label() {
        return words().stream()
                .findFirst()
                .or(() -> codings.stream()
                        .flatMap(coding -> coding.code().stream())
                        .findFirst())
                .orElse("something without a name or code");
    }

    boolean has(String system, String code) {
        return codings.stream().anyMatch(coding -> coding.is(system, code));
    }

    Stream<String> codesOf(String system) {
        return codings.stream()
                .filter(coding -> coding.system().equals(system))
                .flatMap(coding -> coding.code().stream());
    }
}
