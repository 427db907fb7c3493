package theriac.dashboard.session;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import theriac.dashboard.page.ProblemAnswer;
import theriac.http.Problem;

/// Lets only the page itself change anything: a browser sends the session's cookie for whoever makes it call.
///
/// A change has to carry a header that no form of another site can send, and must not come from another origin as far
/// as the browser tells (`Origin`, `Sec-Fetch-Site`).
@ApplicationScoped
class SameOriginOnly {

    /// The header that the page's own calls carry, with any value.
    static final String HEADER = "X-Theriac-Page";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BEFORE_AUTHENTICATION = 300;

    private final ProblemAnswer problems;

    SameOriginOnly(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext call) {
        var request = call.request();
        if (READING.contains(request.method()) || isFromThePage(request)) {
            call.next();
            return;
        }
        problems.answer(
                call, Problem.forbidden("A change has to come from the dashboard's own page, with " + HEADER + "."));
    }

    private static boolean isFromThePage(HttpServerRequest request) {
        var fetchSite = request.getHeader("Sec-Fetch-Site");
        return request.headers().contains(HEADER)
                && (fetchSite == null || fetchSite.equals("same-origin"))
                && isOwn(request.getHeader("Origin"), request);
    }

    private static boolean isOwn(@Nullable String origin, HttpServerRequest request) {
        if (origin == null) {
            return true;
        }
        var own = request.authority();
        return own != null && own.toString().equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
