package theriac.interaction.cdshooks.trust;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The registered prescribing systems.
///
/// @param baseUrl under which they reach this service; their tokens are for addresses below it
/// @param longestToken for how long a token may be good
public record Ehrs(List<Ehr> all, Optional<String> baseUrl, Duration longestToken) {

    /// @throws IllegalStateException with a sentence that names the setting at fault
    public Ehrs {
        all = List.copyOf(all);
        all.stream().flatMap(ehr -> ehr.fault().stream()).findFirst().ifPresent(Ehrs::refuse);
        if (!all.isEmpty() && baseUrl.isEmpty()) {
            refuse(
                    "theriac.interaction.cds-hooks.base-url is missing: tokens of registered systems name it as their aud.");
        }
        if (baseUrl.filter(address -> !Ehr.isSafe(URI.create(address)) || address.endsWith("/"))
                .isPresent()) {
            refuse("theriac.interaction.cds-hooks.base-url must be an https address (http only on this machine)"
                    + " without a slash at its end.");
        }
        if (!longestToken.isPositive() || longestToken.compareTo(Duration.ofHours(1)) > 0) {
            refuse("theriac.interaction.cds-hooks.longest-token must be more than nothing and at most an hour.");
        }
        var issuers = new HashSet<String>();
        all.stream()
                .filter(ehr -> !issuers.add(ehr.issuer()))
                .findFirst()
                .ifPresent(ehr -> refuse(
                        "theriac.interaction.cds-hooks.ehrs." + ehr.name() + ".issuer is another system's too."));
    }

    private static void refuse(String sentence) {
        throw new IllegalStateException(sentence);
    }

    Optional<Ehr> issuing(String issuer) {
        return all.stream().filter(ehr -> ehr.issuer().equals(issuer)).findFirst();
    }

    /// The FHIR server of a site's registered systems that an address names; of no other is anything fetched.
    public Optional<URI> fhirServer(String site, String address) {
        return all.stream()
                .filter(ehr -> ehr.site().equals(site))
                .flatMap(ehr -> ehr.fhirServer(address).stream())
                .findFirst();
    }
}
