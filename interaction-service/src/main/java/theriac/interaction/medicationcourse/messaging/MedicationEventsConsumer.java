package theriac.interaction.medicationcourse.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import theriac.messaging.Arrivals;

/// Hands the batches of all hospitals' topics over.
@ApplicationScoped
class MedicationEventsConsumer {

    private final Arrivals arrivals;
    private final MedicationEventIntake intake;

    MedicationEventsConsumer(Arrivals arrivals, MedicationEventIntake intake) {
        this.arrivals = arrivals;
        this.intake = intake;
    }

    @Incoming("medication-events")
    @RunOnVirtualThread
    void arrived(ConsumerRecords<byte[], byte[]> records) {
        arrivals.take(records, intake);
    }
}
