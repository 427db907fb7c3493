package theriac.messaging.tracing;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/// Spans of work that is done for several callers at once. Callers of one trace get a part of it; for those of several
/// a trace of its own begins, linked to each of theirs.
@ApplicationScoped
public class SharedSpans {

    private static final int MOST_LINKS = 100;

    private final Tracer tracer;

    SharedSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("theriac.messaging");
    }

    /// Does the work in a span for callers that stood there in their traces.
    public <T> T within(String name, SpanKind kind, List<Context> origins, Supplier<T> work) {
        var span = span(name, kind, origins);
        try {
            return Context.current().with(span).wrapSupplier(work).get();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private Span span(String name, SpanKind kind, List<Context> origins) {
        var traced = origins.stream()
                .filter(origin -> Span.fromContext(origin).getSpanContext().isValid())
                .toList();
        var span = tracer.spanBuilder(name).setSpanKind(kind);
        var traces = traced.stream()
                .map(origin -> Span.fromContext(origin).getSpanContext().getTraceId())
                .distinct();
        if (traces.count() == 1) {
            return span.setParent(traced.getFirst()).startSpan();
        }
        span.setNoParent();
        traced.stream()
                .limit(MOST_LINKS)
                .forEach(origin -> span.addLink(Span.fromContext(origin).getSpanContext()));
        return span.startSpan();
    }
}
