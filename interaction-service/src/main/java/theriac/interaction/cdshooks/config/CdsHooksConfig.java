package theriac.interaction.cdshooks.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who may call the hooks.
@ConfigMapping(prefix = "theriac.interaction.cds-hooks")
public interface CdsHooksConfig {

    /// Under which address prescribing systems reach this service; needed as soon as one is registered.
    Optional<String> baseUrl();

    /// The registered prescribing systems by a name of one's choice.
    Map<String, RegisteredEhr> ehrs();

    /// For how long a system's token may be good.
    @WithDefault("5m")
    Duration longestToken();

    /// How long a FHIR server may take for everything that is fetched from it for one request.
    @WithDefault("4s")
    Duration fetchWithin();

    /// For how long a card counts as seen by the same user about the same patient.
    @WithDefault("1h")
    Duration shownFor();

    /// How long it is kept which card told of which rule: feedback that comes later is not counted.
    @WithDefault("90d")
    Duration feedbackWithin();

    /// Origins of pages in browsers that may call the hooks.
    Optional<List<String>> origins();

    /// One prescribing system.
    interface RegisteredEhr {

        /// The `iss` of its tokens.
        String issuer();

        /// The site whose patients it asks about.
        String site();

        /// Where its public keys are: the addresses that `jku` may name.
        List<URI> jwks();

        /// Base addresses of its FHIR servers.
        Optional<List<URI>> fhirServers();
    }
}
