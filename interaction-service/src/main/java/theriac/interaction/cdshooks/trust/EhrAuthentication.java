package theriac.interaction.cdshooks.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Takes tokens of registered systems, on the hooks alone; all others are left to the platform's own.
@ApplicationScoped
class EhrAuthentication implements HttpAuthenticationMechanism {

    private static final String HOOKS = "/cds-services/";
    private static final String BEARER = "bearer ";

    private final EhrTokens tokens;

    EhrAuthentication(EhrTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var path = context.normalizedPath();
        var token = path.startsWith(HOOKS) ? token(context) : Optional.<String>empty();
        var request = token.flatMap(one -> tokens.claimedBy(one).map(ehr -> new EhrTokenRequest(one, ehr, path)));
        return request.isPresent()
                ? providers.authenticate(request.get())
                : Uni.createFrom().nullItem();
    }

    private static Optional<String> token(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(EhrTokenRequest.class);
    }

    /// Named as a header of its own, since the platform's tokens come in the same.
    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "Authorization", "ehr"));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
