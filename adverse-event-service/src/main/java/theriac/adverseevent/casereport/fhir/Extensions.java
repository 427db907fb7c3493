package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.document.Place;

/// Reads extensions of an element.
final class Extensions {

    private static final int MOST = 200;
    private static final int LONGEST_URL = 500;

    private Extensions() {}

    /// The extensions of this name.
    static List<Place> named(Place element, String url) {
        return element.at("extension").items(MOST).stream()
                .filter(extension -> extension
                        .at("url")
                        .text(LONGEST_URL)
                        .filter(url::equals)
                        .isPresent())
                .toList();
    }

    /// The value of one of our enumerations.
    static <E extends Enum<E> & Coded> Optional<E> code(Place element, String url, Class<E> type) {
        return named(element, url).stream()
                .flatMap(extension -> extension.at("valueCode").code(type).stream())
                .findFirst();
    }

    /// A modifier that we don't know changes what the report means in a way that we would miss.
    static void refuseUnknownModifiers(Place element) {
        element.at("modifierExtension").items(MOST).stream()
                .filter(extension -> !extension.at("url").node().asText().equals(Uris.STATUS))
                .forEach(extension -> extension.refuse("changes the meaning in a way that is not known here"));
        if (!element.at("implicitRules").isAbsent()) {
            element.at("implicitRules").refuse("names rules that are not known here");
        }
    }
}
