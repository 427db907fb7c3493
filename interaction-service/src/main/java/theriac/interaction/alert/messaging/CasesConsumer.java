package theriac.interaction.alert.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import theriac.messaging.Arrivals;

/// Hands the batches of safety cases over.
@ApplicationScoped
class CasesConsumer {

    private final Arrivals arrivals;
    private final CaseLinkIntake intake;

    CasesConsumer(Arrivals arrivals, CaseLinkIntake intake) {
        this.arrivals = arrivals;
        this.intake = intake;
    }

    @Incoming("cases")
    @RunOnVirtualThread
    void arrived(ConsumerRecords<byte[], byte[]> records) {
        arrivals.take(records, intake);
    }
}
