package theriac.interaction.cdshooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which services there are and what they want to be sent.
@Schema(name = "CdsServices")
record Discovery(List<Service> services) {

    private static final Option CACHE = new Option(
            "cache-for-order-sign-filtering",
            "boolean",
            "Remember what is shown",
            "Keeps what is shown to this user about this patient, so that order-sign can leave it out.");

    private static final Option FILTER = new Option(
            "filter-out-repeated-alerts",
            "boolean",
            "Leave out what was shown",
            "Leaves out what order-select showed and remembered. Without it everything is shown.");

    /// One service.
    @Schema(name = "CdsService")
    record Service(
            String hook,
            String title,
            String description,
            String id,
            Map<String, String> prefetch,
            String usageRequirements,
            @Nullable Extension extension) {}

    /// The switches of HL7's PDDI-CDS guide.
    @Schema(name = "CdsServiceExtension")
    record Extension(
            @JsonProperty("pddi-configuration-items") List<Option> items) {}

    /// A switch that a request may set in its own extension of the same name.
    @Schema(name = "CdsServiceOption")
    record Option(String code, String type, String name, String description) {}

    static Discovery all() {
        return new Discovery(
                Arrays.stream(Hook.values()).map(Discovery::service).toList());
    }

    private static Service service(Hook hook) {
        var prefetch = new LinkedHashMap<String, String>();
        for (var key : PrefetchKey.values()) {
            prefetch.put(key.key(), key.template());
        }
        return new Service(
                hook.toString(),
                hook.title(),
                hook.description(),
                hook.toString(),
                prefetch,
                "Register the system's issuer, keys and FHIR server. null under a prefetch key says that nothing was found.",
                extension(hook));
    }

    private static @Nullable Extension extension(Hook hook) {
        return switch (hook) {
            case ORDER_SELECT -> new Extension(List.of(CACHE));
            case ORDER_SIGN -> new Extension(List.of(FILTER));
            case PATIENT_VIEW -> null;
        };
    }
}
