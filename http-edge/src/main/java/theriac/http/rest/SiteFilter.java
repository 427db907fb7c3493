package theriac.http.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.security.identity.SecurityIdentity;

import theriac.http.Caller;

/// Lets no token in that does not say which site it acts for.
@Provider
@Priority(Priorities.AUTHORIZATION)
class SiteFilter implements ContainerRequestFilter {

    private final SecurityIdentity identity;
    private final Caller caller;

    SiteFilter(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!identity.isAnonymous()) {
            var _ = caller.site();
        }
    }
}
