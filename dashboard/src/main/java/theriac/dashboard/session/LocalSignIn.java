package theriac.dashboard.session;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.jwt.build.Jwt;
import org.jspecify.annotations.Nullable;

import theriac.dashboard.config.DashboardConfig;
import theriac.http.Roles;
import theriac.http.Site;

/// Sign-in on a developer's machine: whoever asks gets a token for the role that they choose, signed with the key pair
/// that the services of `theriac up` trust.
@ApplicationScoped
class LocalSignIn {

    /// The roles to choose from, in the order in which they are offered.
    static final List<String> ROLES =
            List.of(Roles.PRESCRIBER, Roles.ASSESSOR, Roles.CATALOG_EDITOR, Roles.ADMIN, Roles.AUDITOR, Roles.REPORTER);

    private static final Set<String> ROLES_OF_ALL_SITES = Set.of(Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN);

    private final DashboardConfig.LocalSignIn settings;
    private final Clock clock;
    private final @Nullable PrivateKey key;

    LocalSignIn(DashboardConfig config, Clock clock) {
        this.settings = config.localSignIn();
        this.clock = clock;
        this.key = settings.privateKey().map(LocalSignIn::read).orElse(null);
    }

    /// Whether there is such a sign-in here.
    boolean isOffered() {
        return key != null;
    }

    Duration lifetime() {
        return settings.lifetime();
    }

    /// A token for this person in this role; empty where there is no local sign-in.
    Optional<String> token(String name, String role) {
        return Optional.ofNullable(key).map(privateKey -> token(name, role, privateKey));
    }

    private String token(String name, String role, PrivateKey privateKey) {
        var now = clock.instant();
        return Jwt.issuer(settings.issuer())
                .subject(name)
                .groups(role)
                .claim("site", ROLES_OF_ALL_SITES.contains(role) ? Site.ALL.id() : settings.site())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime()))
                .sign(privateKey);
    }

    private static PrivateKey read(String base64) {
        try {
            var encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("theriac.dashboard.local-sign-in.private-key is no RSA key", e);
        }
    }
}
