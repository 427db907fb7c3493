package theriac.interaction.cdshooks.trust;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A registered prescribing system.
///
/// @param issuer the `iss` of the tokens that it signs
/// @param site whose patients it asks about
/// @param keys where its public keys may be fetched, the usual place first
/// @param fhirServers base addresses from which data may be fetched with a token that it hands over
public record Ehr(String name, String issuer, String site, List<URI> keys, List<URI> fhirServers) {

    /// What is wrong with this registration, as a sentence.
    Optional<String> fault() {
        var setting = "theriac.interaction.cds-hooks.ehrs." + name;
        if (issuer.isBlank()) {
            return Optional.of(setting + ".issuer is missing: it is the iss of the tokens that the system signs.");
        }
        if (!site.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")) {
            return Optional.of(setting + ".site must be the site whose patients the system asks about.");
        }
        if (keys.isEmpty()) {
            return Optional.of(setting + ".jwks is missing: it says where the system's public keys are.");
        }
        if (!keys.stream().allMatch(Ehr::isSafe)) {
            return Optional.of(setting + ".jwks must be https addresses (http only on this machine).");
        }
        if (!fhirServers.stream().allMatch(Ehr::isSafe)) {
            return Optional.of(setting + ".fhir-servers must be https addresses (http only on this machine).");
        }
        return Optional.empty();
    }

    /// The registered server that an address names, but for slashes at its end.
    Optional<URI> fhirServer(String address) {
        return fhirServers.stream()
                .filter(server -> trimmed(server.toString()).equals(trimmed(address)))
                .findFirst();
    }

    static boolean isSafe(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        var scheme = Optional.ofNullable(address.getScheme()).orElse("");
        var here = host.equals("localhost") || host.equals("127.0.0.1");
        return address.getUserInfo() == null
                && !host.isEmpty()
                && (scheme.equals("https") || (scheme.equals("http") && here));
    }

    private static String trimmed(String address) {
        return address.replaceAll("/+$", "");
    }
}
