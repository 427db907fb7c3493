package theriac.dashboard.session;

import java.net.URI;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

/// Where a browser goes to sign in at the issuer, and comes back from to the page that it wanted.
@Path("/sign-in")
@Authenticated
class SignInResource {

    /// Leads those who are signed in to the page that they wanted, and others to the issuer first.
    ///
    /// @param to an address of the page, such as `/cases?seriousness=death`; anything else leads to the start
    @GET
    public Response signedIn(@QueryParam("to") @DefaultValue("/") String to) {
        return Response.seeOther(URI.create(isOfThePage(to) ? to : "/"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /// One leading slash, and only characters that an address of the page has: so nobody is led to another site.
    static boolean isOfThePage(String address) {
        return address.matches("/(?!/)[\\w/?=&.,%~+:*-]*");
    }
}
