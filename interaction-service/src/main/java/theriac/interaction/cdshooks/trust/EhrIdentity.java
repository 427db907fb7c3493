package theriac.interaction.cdshooks.trust;

import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// A verified system as a caller: of its site, and of a role that opens the hooks alone.
///
/// @param name `ehr/` and the system's name
record EhrIdentity(String name, String site) implements JsonWebToken {

    static SecurityIdentity of(Ehr ehr) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new EhrIdentity("ehr/" + ehr.name(), ehr.site()))
                .addRole(EhrRole.REGISTERED)
                .build();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of("site");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface wants it
    public <T> @Nullable T getClaim(String claim) {
        return claim.equals("site") ? (T) site : null;
    }
}
