package theriac.interaction.cdshooks.chart;

import java.util.Optional;

/// A FHIR resource of the request.
///
/// @param fullUrl its address in the bundle that it came in
public record Resource(String type, Optional<String> fullUrl, Element json) {

    public Optional<String> id() {
        return json.text("id");
    }

    /// `MedicationRequest/103`.
    public Optional<String> address() {
        return id().map(id -> type + "/" + id);
    }

    /// Whether a selection means this: by `MedicationRequest/103`, its id alone, or its address.
    public boolean isSelectedBy(String selection) {
        return isMeantBy(selection) || id().filter(selection::equals).isPresent();
    }

    Optional<String> status() {
        return json.text("status");
    }

    /// Whether a reference leads here: relative, absolute, or by the address in the bundle.
    boolean isMeantBy(String reference) {
        var current = reference.replaceFirst("/_history/.*$", "");
        if (fullUrl.filter(current::equals).isPresent()) {
            return true;
        }
        return address()
                .filter(own -> current.equals(own) || current.endsWith("/" + own))
                .isPresent();
    }
}
