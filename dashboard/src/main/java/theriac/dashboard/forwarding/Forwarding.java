package theriac.dashboard.forwarding;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import theriac.dashboard.config.DashboardConfig;
import theriac.dashboard.page.ProblemAnswer;
import theriac.http.Problem;

/// `/api/{service}/…`: what the page asks of a service. Only those who are signed in, only paths of [ServicePaths].
@ApplicationScoped
class Forwarding {

    private static final String PREFIX = "/api/";
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private final DashboardConfig config;
    private final ServiceCalls calls;
    private final ProblemAnswer problems;

    Forwarding(DashboardConfig config, ServiceCalls calls, ProblemAnswer problems) {
        this.config = config;
        this.calls = calls;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(PREFIX + ":service/*").handler(this::forward);
    }

    private void forward(RoutingContext call) {
        var name = Objects.requireNonNull(call.pathParam("service"), "the route has it");
        var rest = Objects.requireNonNull(call.request().path(), "a request has one")
                .substring(PREFIX.length() + name.length());
        var service = config.services().get(name);
        var path = ServicePaths.permitted(name, rest);
        var token = token(call);
        if (token == null) {
            problems.answer(
                    call,
                    new Problem(401, "unauthenticated", "You are not signed in", "Sign in and try again.", List.of()));
        } else if (service == null || path.isEmpty()) {
            problems.answer(call, Problem.notFound("The dashboard passes nothing on to this path."));
        } else if (!METHODS.contains(call.request().method())) {
            problems.answer(
                    call, new Problem(405, "method-not-allowed", "Not passed on with that method", null, List.of()));
        } else {
            var query = call.request().query();
            calls.pass(call, name, service.url(), query == null ? path.get() : path.get() + "?" + query, token);
        }
    }

    private static @Nullable String token(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user ? token(user.getSecurityIdentity()) : null;
    }

    private static @Nullable String token(SecurityIdentity person) {
        var credential = person.getCredential(AccessTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }
}
