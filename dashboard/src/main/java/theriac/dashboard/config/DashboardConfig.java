package theriac.dashboard.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import theriac.http.config.TimeZones;

/// What the dashboard is told from outside.
@ConfigMapping(prefix = "theriac.dashboard")
public interface DashboardConfig {

    /// The services behind the page, by the name that their paths carry: `catalog`, `interaction`, `adverse-event`.
    Map<String, Service> services();

    /// The zone in which the page shows times, such as `Europe/Amsterdam`.
    @WithDefault("UTC")
    @WithConverter(TimeZones.class)
    ZoneId timeZone();

    /// How long a service may keep silent within a call before the page is told that it does not answer.
    @WithDefault("30s")
    Duration patience();

    /// Sign-in without an identity provider; for a developer's machine alone, and refused in any other profile.
    LocalSignIn localSignIn();

    /// One service.
    interface Service {

        /// Where its API answers.
        URI url();

        /// Where its health answers.
        URI managementUrl();
    }

    /// Tokens that the dashboard signs itself.
    interface LocalSignIn {

        /// The private half of the key pair that the services trust: RSA, PKCS #8 in base64. Without it there is no
        /// local sign-in.
        Optional<String> privateKey();

        /// What encrypts the session cookie: 32 bytes in base64.
        Optional<String> sessionKey();

        /// The issuer that the services expect.
        @WithDefault("https://theriac.local")
        String issuer();

        /// The hospital of those who may not act for all.
        @WithDefault("demo-hospital")
        String site();

        /// How long a session lasts.
        @WithDefault("8h")
        Duration lifetime();
    }
}
