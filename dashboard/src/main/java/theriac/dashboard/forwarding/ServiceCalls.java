package theriac.dashboard.forwarding;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.dashboard.config.DashboardConfig;
import theriac.dashboard.page.ProblemAnswer;
import theriac.http.Problem;

/// Calls to services on behalf of the page. Bodies stream through both ways; of the headers, only those named here
/// pass, so that neither the session's cookie nor anything of the connection goes on. Streams of events stand for
/// hours, so they have connections of their own: however many there are, calls find theirs.
@ApplicationScoped
class ServiceCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);

    private static final List<String> REQUEST_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Length",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "traceparent",
            "tracestate");
    private static final List<String> ANSWER_HEADERS = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Disposition",
            "Content-Encoding",
            "ETag",
            "Retry-After",
            "Allow",
            "Link",
            "X-Accel-Buffering");

    private static final Set<Integer> BODILESS = Set.of(204, 304);
    private static final String EVENT_STREAM = "text/event-stream";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS_PER_SERVICE = 200;
    private static final int EVENT_STREAMS = 1_000;

    private final HttpClient client;
    private final HttpClient eventStreams;
    private final ProblemAnswer problems;
    private final long patienceMillis;

    ServiceCalls(Vertx vertx, ProblemAnswer problems, DashboardConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS_PER_SERVICE));
        this.eventStreams = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(EVENT_STREAMS)
                .setMaxWaitQueueSize(0));
        this.problems = problems;
        this.patienceMillis = config.patience().toMillis();
    }

    /// Streams of events end first, since a service that stops waits for what it is answering.
    void endEventStreams(@Observes ShutdownDelayInitiatedEvent event) {
        eventStreams.close();
    }

    @PreDestroy
    void close() {
        client.close();
        eventStreams.close();
    }

    /// Passes the call on and answers it with what the service answers, or with the problem that the service is away.
    ///
    /// @param target path and query at the service
    void pass(RoutingContext call, String service, URI base, String target, String token) {
        var request = call.request();
        request.pause();
        (isEventStream(request) ? eventStreams : client)
                .request(options(request, base, target, token))
                .compose(outgoing -> send(request, outgoing))
                .compose(answer -> relay(answer, call))
                .onFailure(failure -> refuse(call, service, failure));
    }

    private RequestOptions options(HttpServerRequest request, URI base, String target, String token) {
        var options = new RequestOptions()
                .setMethod(request.method())
                .setAbsoluteURI(base.resolve(target).toString())
                .setConnectTimeout(CONNECT_MILLIS);
        if (!isEventStream(request)) {
            options.setIdleTimeout(patienceMillis);
        }
        for (var name : REQUEST_HEADERS) {
            var value = request.getHeader(name);
            if (value != null) {
                options.putHeader(name, value);
            }
        }
        return options.putHeader("Authorization", "Bearer " + token);
    }

    private static boolean isEventStream(HttpServerRequest request) {
        return EVENT_STREAM.equals(request.getHeader("Accept"));
    }

    private static Future<HttpClientResponse> send(HttpServerRequest request, HttpClientRequest outgoing) {
        request.response().exceptionHandler(_ -> outgoing.reset());
        request.response().closeHandler(_ -> outgoing.reset());
        var reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (reading) {
            request.resume();
            return outgoing.send();
        }
        return outgoing.send(request);
    }

    private static Future<Void> relay(HttpClientResponse answer, RoutingContext call) {
        var response = call.response();
        response.setStatusCode(answer.statusCode());
        for (var name : ANSWER_HEADERS) {
            var value = answer.getHeader(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        response.putHeader("Cache-Control", "no-store");
        if (BODILESS.contains(answer.statusCode())) {
            return response.end();
        }
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private void refuse(RoutingContext call, String service, Throwable failure) {
        LOG.atWarn()
                .addKeyValue("service", service)
                .addKeyValue("cause", failure.getClass().getName())
                .log("a service does not answer");
        if (call.response().headWritten()) {
            call.response().reset();
            return;
        }
        call.response().headers().remove("Content-Length");
        problems.answer(call, failure instanceof TimeoutException ? slow(service) : away(service));
    }

    private static Problem away(String service) {
        return new Problem(
                503,
                "service-away",
                "The %s service is away".formatted(service),
                "Nothing was changed by this call as far as is known. Try again in a moment.",
                List.of());
    }

    private static Problem slow(String service) {
        return new Problem(
                504,
                "service-silent",
                "The %s service did not answer in time".formatted(service),
                "Whether it did what was asked is not known: look before you ask again.",
                List.of());
    }
}
