package theriac.system;

import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// A hospital's own topic, written as its interface engine would.
final class HospitalTopic implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String topic;

    HospitalTopic(String bootstrapServers, String hospital) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        this.topic = "hospital.adverse-event-report.v1." + hospital;
    }

    void send(String patientToken, String report) throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(topic, patientToken, report)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
