package theriac.adverseevent.casereport.fhir;

import java.util.Optional;
import java.util.regex.Pattern;

/// Turns a JSON pointer into the body into FHIRPath.
final class FhirPath {

    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    private FhirPath() {}

    /// Such as `AdverseEvent.suspectEntity[0].instance` for `/suspectEntity/0/instance`; empty for what is no pointer,
    /// or is the whole body.
    static Optional<String> of(String pointer) {
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        boolean bundle = pointer.equals("/entry") || pointer.startsWith("/entry/") || pointer.equals("/type");
        var path = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        return Optional.of((bundle ? "Bundle" : "AdverseEvent") + path);
    }
}
