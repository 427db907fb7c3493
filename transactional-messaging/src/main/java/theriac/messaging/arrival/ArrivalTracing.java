package theriac.messaging.arrival;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Goes on with the trace that an event brings along. Events of several traces that are taken together are
/// taken in a trace of its own, linked to each of theirs.
@ApplicationScoped
class ArrivalTracing {

    private static final int MOST_LINKS = 100;

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers carrier) {
            return StreamSupport.stream(carrier.spliterator(), false)
                    .map(header -> header.key())
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers carrier, String key) {
            var header = carrier == null ? null : carrier.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;

    ArrivalTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("theriac.messaging");
    }

    <T> void within(List<Arrival<T>> arrivals, Runnable work) {
        var span = span(arrivals);
        try {
            Context.current().with(span).wrap(work).run();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private <T> Span span(List<Arrival<T>> arrivals) {
        var origins = arrivals.stream()
                .map(arrival -> origin(arrival.received().headers()))
                .filter(origin -> Span.fromContext(origin).getSpanContext().isValid())
                .toList();
        var span = tracer.spanBuilder("take events").setSpanKind(SpanKind.CONSUMER);
        var traces = origins.stream()
                .map(origin -> Span.fromContext(origin).getSpanContext().getTraceId())
                .distinct();
        if (traces.count() == 1) {
            return span.setParent(origins.getFirst()).startSpan();
        }
        span.setNoParent();
        origins.stream()
                .limit(MOST_LINKS)
                .forEach(origin -> span.addLink(Span.fromContext(origin).getSpanContext()));
        return span.startSpan();
    }

    private static Context origin(Headers headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    }
}
