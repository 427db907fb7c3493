package theriac.adverseevent.changefeed.rest;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.changefeed.ChangeKind;
import theriac.adverseevent.changefeed.ChangeSink;

/// One connection's messages.
final class Messages implements ChangeSink {

    private final Sse sse;
    private final Set<ChangeKind> listenedFor;
    private final AtomicLong number = new AtomicLong();
    private volatile @Nullable MultiEmitter<? super OutboundSseEvent> emitter;

    Messages(Sse sse, Set<ChangeKind> listenedFor) {
        this.sse = sse;
        this.listenedFor = listenedFor;
    }

    void begin(MultiEmitter<? super OutboundSseEvent> to) {
        to.emit(message("refresh", listenedFor));
        emitter = to;
    }

    @Override
    public boolean isReady() {
        var to = emitter;
        return to != null && to.requested() > 0;
    }

    @Override
    public void changed(Set<ChangeKind> kinds) {
        send(message("changed", kinds));
    }

    @Override
    public void alive() {
        send(sse.newEventBuilder().comment("alive").build());
    }

    @Override
    public void end() {
        var to = emitter;
        if (to != null) {
            to.complete();
        }
    }

    private void send(OutboundSseEvent message) {
        var to = emitter;
        if (to != null) {
            to.emit(message);
        }
    }

    private OutboundSseEvent message(String name, Set<ChangeKind> kinds) {
        var codes = new TreeSet<>(kinds)
                .stream().map(kind -> '"' + kind.code() + '"').collect(Collectors.joining(",", "{\"kinds\":[", "]}"));
        return sse.newEventBuilder()
                .name(name)
                .id(Long.toString(number.incrementAndGet()))
                .data(codes)
                .build();
    }
}
