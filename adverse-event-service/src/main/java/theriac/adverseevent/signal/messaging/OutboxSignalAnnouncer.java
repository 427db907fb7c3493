package theriac.adverseevent.signal.messaging;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.signal.Confirmation;
import theriac.adverseevent.signal.Crossing;
import theriac.adverseevent.signal.Signal;
import theriac.adverseevent.signal.SignalAnnouncer;
import theriac.contracts.Topics;
import theriac.contracts.adverseevent.SignalV1;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;

/// Writes each new state of a signal to `adverse-event.signal.v1`. Who decided and why stays here.
@ApplicationScoped
class OutboxSignalAnnouncer implements SignalAnnouncer {

    private static final List<String> BACKGROUNDS =
            Arrays.stream(Background.values()).map(Coded::code).toList();

    private final Outbox outbox;

    OutboxSignalAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announceAll(List<Signal> signals) {
        outbox.appendAll(signals.stream().map(OutboxSignalAnnouncer::event).toList());
    }

    static OutgoingEvent event(Signal signal) {
        return new OutgoingEvent(Topics.SIGNAL, signal.id().toString(), SignalV1.TYPE, body(signal));
    }

    private static SignalV1 body(Signal signal) {
        var subject = signal.subject();
        return new SignalV1(
                signal.id().toString(),
                signal.revision(),
                signal.stage().code(),
                subject.drug(),
                subject.otherDrug().orElse(null),
                subject.isWithAlcohol() ? Boolean.TRUE : null,
                subject.reaction(),
                signal.listed().orElse(null),
                BACKGROUNDS,
                signal.changedAt(),
                signal.confirmation().map(OutboxSignalAnnouncer::body).orElse(null),
                signal.crossings().stream().map(OutboxSignalAnnouncer::body).toList());
    }

    private static SignalV1.Confirmation body(Confirmation confirmation) {
        return new SignalV1.Confirmation(
                confirmation.at(), confirmation.assessors(), confirmation.cases(), confirmation.reporters());
    }

    private static SignalV1.Crossing body(Crossing crossing) {
        var measured = crossing.measured();
        return new SignalV1.Crossing(
                crossing.at(),
                measured.screen(),
                crossing.above(),
                measured.cases(),
                measured.expected().orElse(null),
                measured.statistic().orElse(null));
    }
}
