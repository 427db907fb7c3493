package theriac.interaction.cdshooks.trust;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Lets a registered system in when its token is good; keys and used tokens are looked up on a worker thread.
@ApplicationScoped
class EhrIdentityProvider implements IdentityProvider<EhrTokenRequest> {

    private final EhrTokens tokens;

    EhrIdentityProvider(EhrTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<EhrTokenRequest> getRequestType() {
        return EhrTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(EhrTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            try {
                tokens.verify(request.token(), request.ehr(), request.path());
                return EhrIdentity.of(request.ehr());
            } catch (EhrTokens.Refused refused) {
                throw new AuthenticationFailedException(refused);
            }
        });
    }
}
