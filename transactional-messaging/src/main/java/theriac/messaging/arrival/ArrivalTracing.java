package theriac.messaging.arrival;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import theriac.messaging.tracing.SharedSpans;

/// Goes on with the traces that events bring along.
@ApplicationScoped
class ArrivalTracing {

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

    private final SharedSpans spans;

    ArrivalTracing(SharedSpans spans) {
        this.spans = spans;
    }

    <T> void within(List<Arrival<T>> arrivals, Runnable work) {
        var origins = arrivals.stream()
                .map(arrival -> origin(arrival.received().headers()))
                .toList();
        spans.within("take events", SpanKind.CONSUMER, origins, () -> {
            work.run();
            return true;
        });
    }

    private static Context origin(Headers headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    }
}
