package theriac.http.rest;

import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Reads the caller from the token that OIDC verified.
@RequestScoped
class TokenCaller implements Caller {

    private final SecurityIdentity identity;

    TokenCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String actor() {
        return identity.getPrincipal().getName();
    }

    @Override
    public Site site() {
        var site = siteClaim();
        if (site.equals(Site.ALL)
                && Stream.of(Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN).noneMatch(this::hasRole)) {
            throw Problem.forbidden("Only an assessor, auditor or admin may act for all sites.");
        }
        return site;
    }

    @Override
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private Site siteClaim() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("site") instanceof String id) {
            try {
                return new Site(id);
            } catch (IllegalArgumentException malformed) {
                throw Problem.forbidden("The token's site claim is not a site.");
            }
        }
        throw Problem.forbidden("The token names no site.");
    }
}
