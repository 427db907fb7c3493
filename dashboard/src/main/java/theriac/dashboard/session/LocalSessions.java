package theriac.dashboard.session;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

import theriac.dashboard.config.DashboardConfig;

/// Sessions of the local sign-in: the token, encrypted, in a cookie that no script reads and no other site sends.
@ApplicationScoped
class LocalSessions implements HttpAuthenticationMechanism {

    static final String COOKIE = "theriac-session";

    private final LocalSignIn localSignIn;
    private final Clock clock;
    private final SessionSeal seal;

    LocalSessions(LocalSignIn localSignIn, DashboardConfig config, Clock clock) {
        this.localSignIn = localSignIn;
        this.clock = clock;
        this.seal = config.localSignIn()
                .sessionKey()
                .map(key -> new SessionSeal(Base64.getDecoder().decode(key.strip())))
                .orElseGet(SessionSeal::withNewKey);
    }

    /// The cookie of a new session.
    NewCookie cookie(String token, boolean overTls) {
        return cookie(overTls)
                .value(seal.seal(token))
                .maxAge((int) localSignIn.lifetime().toSeconds())
                .build();
    }

    /// The cookie that ends a session.
    static NewCookie goneCookie(boolean overTls) {
        return cookie(overTls).value("").maxAge(0).build();
    }

    /// The person of the session; nobody when there is no session, or it has ended, or was not made here.
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identityProviders) {
        var cookie = call.request().getCookie(COOKIE);
        return Uni.createFrom()
                .optional(Optional.ofNullable(cookie)
                        .filter(_ -> localSignIn.isOffered())
                        .flatMap(present -> seal.open(present.getValue()))
                        .flatMap(this::person));
    }

    /// None where people sign in at an issuer: there the code flow leads them to it.
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return localSignIn.isOffered()
                ? Uni.createFrom().item(new ChallengeData(401, null, null))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    private Optional<SecurityIdentity> person(String token) {
        try {
            var claims = ownClaims(token);
            var groups = Set.copyOf(claims.getStringListClaimValue("groups"));
            return Optional.of(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                    .addRoles(groups)
                    .addCredential(new AccessTokenCredential(token))
                    .build());
        } catch (InvalidJwtException ended) {
            return Optional.empty();
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("a sealed token is one that was made here", e);
        }
    }

    /// What the token says. The seal has proved where it comes from; the services verify its signature.
    private JwtClaims ownClaims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    private static NewCookie.Builder cookie(boolean overTls) {
        return new NewCookie.Builder(COOKIE)
                .path("/")
                .httpOnly(true)
                .secure(overTls)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
