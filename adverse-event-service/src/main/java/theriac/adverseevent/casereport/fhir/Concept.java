package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.document.Place;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.MeddraCode;

/// A CodeableConcept that was sent.
///
/// @param place where it stands
/// @param text as it was written by whoever reported
record Concept(Place place, List<Coding> codings, Optional<String> text) {

    /// The longest name of a drug or reaction.
    static final int MAX_NAME = 500;

    private static final int MAX_TEXT = 100_000;
    private static final int MAX_SYSTEM = 500;
    private static final int MAX_CODINGS = 100;

    /// A code of a system, and what it is called there.
    record Coding(Optional<String> system, Optional<String> code, Optional<String> display) {

        boolean isOf(String wanted) {
            return system.filter(wanted::equals).isPresent();
        }
    }

    /// The concept at a place, where there is one.
    static Optional<Concept> at(Place place) {
        return place.object().map(Concept::read);
    }

    private static Concept read(Place place) {
        var codings = place.at("coding").items(MAX_CODINGS).stream()
                .map(coding -> new Coding(
                        coding.at("system").text(MAX_SYSTEM),
                        coding.at("code").text(MAX_SYSTEM),
                        coding.at("display").prose(MAX_TEXT)))
                .toList();
        return new Concept(place, codings, place.at("text").prose(MAX_TEXT));
    }

    /// Its codes in a system.
    Stream<String> codes(String system) {
        return codings.stream().filter(coding -> coding.isOf(system)).flatMap(coding -> coding.code().stream());
    }

    /// What it is called: in the reporter's words, or else in those of the first coding that has some.
    Optional<String> name() {
        return named(text.or(this::display));
    }

    /// What a reaction is called: in the words of a terminology where there are any, since those are recognised.
    Optional<String> reaction() {
        return named(term().or(() -> text));
    }

    /// What was written about a reaction beside its term.
    Optional<String> remark() {
        return text.filter(written -> term().isPresent()
                && !oneLine(written).equals(term().map(Concept::oneLine).orElse("")));
    }

    /// The surest code of a drug.
    Optional<DrugCode> drugCode() {
        return Uris.DRUG_CODES.stream()
                .flatMap(entry -> codes(entry.getKey())
                        .filter(code -> code.length() <= DrugCode.MAX_LENGTH)
                        .map(code -> new DrugCode(entry.getValue(), code)))
                .findFirst();
    }

    /// The code of MedDRA that names a reaction.
    Optional<MeddraCode> meddraCode() {
        return Uris.MEDDRA.stream()
                .flatMap(this::codes)
                .flatMap(code -> MeddraCode.parse(code).stream())
                .findFirst();
    }

    private Optional<String> term() {
        return Uris.REACTION_SYSTEMS.stream()
                .flatMap(system -> codings.stream().filter(coding -> coding.isOf(system)))
                .flatMap(coding -> coding.display().stream())
                .findFirst()
                .or(this::display);
    }

    private Optional<String> display() {
        return codings.stream().flatMap(coding -> coding.display().stream()).findFirst();
    }

    private Optional<String> named(Optional<String> words) {
        var name = words.map(Concept::oneLine);
        return name.filter(one -> one.length() > MAX_NAME).isPresent()
                ? place.refuse("must be named in no more than " + MAX_NAME + " characters")
                : name;
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
