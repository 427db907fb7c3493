package theriac.catalog.drug;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import theriac.catalog.DrugTopic;
import theriac.catalog.Republication;
import theriac.catalog.TestDrugs;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

/// The catalog's topic is written anew from the database.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RepublishedDrugsTest {

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Drugs drugs;

    @Inject
    DrugHistory history;

    @Test
    void everyDrugIsToldAgainAsItStands() {
        publish("republishium");
        var before = told("republishium", 1).getLast();
        var baclofen = told("baclofen", 1).size();

        Republication.of(Topics.DRUG);

        assertThat(told("republishium", 2).getLast()).isEqualTo(before);
        assertThat(told("baclofen", baclofen + 1)).hasSizeGreaterThan(baclofen);
    }

    @Test
    void aDrugOfWhichReadersKnowALaterStateThatIsLostRisesAboveItAndItsHistoryGoesOn() throws Exception {
        publish("aheadium");
        write("aheadium", told("aheadium", 1).getLast().replace("\"revision\":1", "\"revision\":4"));

        Republication.of(Topics.DRUG);

        var id = new DrugId("aheadium");
        assertThat(drugs.find(id).orElseThrow().revision()).isEqualTo(5);
        assertThat(history.find(id, 5)).isPresent();
        assertThat(JsonPath.from(told("aheadium", 4).getLast()).getInt("revision"))
                .isEqualTo(5);
    }

    @Test
    void aDrugThatWasLostIsEndedAndMadeAgainStands() throws Exception {
        publish("patternium");
        write("lostium", told("patternium", 1).getLast().replace("patternium", "lostium"));

        Republication.of(Topics.DRUG);
        assertThat(records("lostium", 2).getLast().value()).isNull();
        publish("lostium");

        assertThat(JsonPath.from(told("lostium", 3).getLast()).getInt("revision"))
                .isEqualTo(1);
    }

    private void publish(String id) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(id)), Editor.SERVICE);
    }

    private static List<String> told(String id, int times) {
        return records(id, times).stream().map(ConsumerRecord::value).toList();
    }

    private static List<ConsumerRecord<String, String>> records(String id, int times) {
        try (var topic = new DrugTopic()) {
            return of(topic.until(all -> of(all, id).size() >= times), id);
        }
    }

    private static List<ConsumerRecord<String, String>> of(List<ConsumerRecord<String, String>> all, String id) {
        return all.stream().filter(told -> Objects.equals(told.key(), id)).toList();
    }

    private static void write(String id, String state) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.DRUG, id, state)).get();
        }
    }
}
