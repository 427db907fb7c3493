package theriac.messaging.tracing;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;

import theriac.messaging.Traces;

/// Traces as OpenTelemetry knows them.
@ApplicationScoped
class CurrentTraces implements Traces {

    private final SharedSpans spans;

    CurrentTraces(SharedSpans spans) {
        this.spans = spans;
    }

    private record Standing(Context context) implements Origin {}

    @Override
    public Origin current() {
        return new Standing(Context.current());
    }

    @Override
    public <T> T within(List<Origin> origins, Supplier<T> work) {
        return spans.within(
                "receive together",
                SpanKind.INTERNAL,
                origins.stream().map(origin -> ((Standing) origin).context()).toList(),
                work);
    }
}
