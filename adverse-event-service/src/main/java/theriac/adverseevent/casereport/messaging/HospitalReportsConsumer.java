package theriac.adverseevent.casereport.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import theriac.messaging.Arrivals;

/// Hands the batches of all hospitals' topics over.
@ApplicationScoped
class HospitalReportsConsumer {

    private final Arrivals arrivals;
    private final HospitalReportIntake intake;

    HospitalReportsConsumer(Arrivals arrivals, HospitalReportIntake intake) {
        this.arrivals = arrivals;
        this.intake = intake;
    }

    @Incoming("hospital-reports")
    @RunOnVirtualThread
    void arrived(ConsumerRecords<byte[], byte[]> records) {
        arrivals.take(records, intake);
    }
}
