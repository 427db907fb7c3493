package theriac.adverseevent.alertlink.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import theriac.messaging.Arrivals;

/// Hands the batches of alerts over.
@ApplicationScoped
class AlertsConsumer {

    private final Arrivals arrivals;
    private final AlertIntake intake;

    AlertsConsumer(Arrivals arrivals, AlertIntake intake) {
        this.arrivals = arrivals;
        this.intake = intake;
    }

    @Incoming("alerts")
    @RunOnVirtualThread
    void arrived(ConsumerRecords<byte[], byte[]> records) {
        arrivals.take(records, intake);
    }
}
