package theriac.dashboard.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/// Tells the browser, with every answer, what it must not do with it.
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 400;
    private static final String TWO_YEARS = "max-age=63072000";

    private final IndexPage page;

    SecurityHeaders(IndexPage page) {
        this.page = page;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext call) {
        var headers = call.response().headers();
        headers.set("Content-Security-Policy", page.contentSecurityPolicy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (call.request().isSSL() || "https".equals(call.request().scheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        call.next();
    }
}
