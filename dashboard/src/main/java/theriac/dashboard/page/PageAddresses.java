package theriac.dashboard.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// The addresses that a person may type, keep or send: each is answered with the page, which shows what it names.
@ApplicationScoped
class PageAddresses {

    /// The first part of each address; `/` is the start.
    private static final List<String> PLACES =
            List.of("overview", "check", "alerts", "cases", "signals", "catalog", "operations");

    private final IndexPage page;

    PageAddresses(IndexPage page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
        for (var place : PLACES) {
            router.route("/" + place)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(this::answer);
            router.route("/" + place + "/*")
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext call) {
        call.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(page.html());
    }
}
