package theriac.dashboard.session;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import theriac.dashboard.config.DashboardConfig;
import theriac.http.Problem;

/// The session of whoever sits before the page.
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class SessionResource {

    private static final String NO_STORE = "no-store";

    private final SecurityIdentity identity;
    private final LocalSignIn localSignIn;
    private final LocalSessions localSessions;
    private final OidcSession issuersSession;
    private final DashboardConfig config;

    SessionResource(
            SecurityIdentity identity,
            LocalSignIn localSignIn,
            LocalSessions localSessions,
            OidcSession issuersSession,
            DashboardConfig config) {
        this.identity = identity;
        this.localSignIn = localSignIn;
        this.localSessions = localSessions;
        this.issuersSession = issuersSession;
        this.config = config;
    }

    /// Who is signed in, if anybody is, and how one signs in here.
    @GET
    public Response get() {
        return Response.ok(session()).header("Cache-Control", NO_STORE).build();
    }

    /// The local sign-in: a name, a role, and no password.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(@NotNull @Valid LocalSignInBody body, @Context UriInfo uri) {
        var token = localSignIn
                .token(body.name().strip(), body.role())
                .orElseThrow(() -> Problem.notFound("People sign in at the issuer here: open /sign-in."));
        return Response.noContent()
                .cookie(localSessions.cookie(token, isOverTls(uri)))
                .build();
    }

    /// Ends the session here. What the issuer keeps for itself is the issuer's.
    @DELETE
    public Response signOut(@Context UriInfo uri) {
        if (!localSignIn.isOffered() && !identity.isAnonymous()) {
            issuersSession.logout().await().indefinitely();
        }
        return Response.noContent()
                .cookie(LocalSessions.goneCookie(isOverTls(uri)))
                .build();
    }

    private SessionBody session() {
        var person = identity.getPrincipal() instanceof JsonWebToken token ? token : null;
        return new SessionBody(
                person == null ? null : name(person),
                new TreeSet<>(identity.getRoles()),
                person == null ? null : person.getClaim("site"),
                person == null ? null : Instant.ofEpochSecond(person.getExpirationTime()),
                localSignIn.isOffered() ? "local" : "issuer",
                localSignIn.isOffered() ? LocalSignIn.ROLES : List.of(),
                config.timeZone().getId());
    }

    private static @Nullable String name(JsonWebToken person) {
        return person.getClaim("name") instanceof String name ? name : person.getSubject();
    }

    private static boolean isOverTls(UriInfo uri) {
        return "https".equals(uri.getRequestUri().getScheme());
    }
}
