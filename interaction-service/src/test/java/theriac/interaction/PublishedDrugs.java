package theriac.interaction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules;
import theriac.platform.quarkus.PlatformTestResource;

/// Publishes drugs as the catalog service does, for tests over the real broker.
public final class PublishedDrugs {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Rules.Source SOURCE = new Rules.Source("a label", "label", "US", null);

    private PublishedDrugs() {}

    /// The drugs that most tests need.
    public static void usual() {
        publish(
                drug("baclofen", 2, 1, "centrally-acting-muscle-relaxant", code("rxnorm", "1292", "active")),
                drug("diazepam", 1, 2, "benzodiazepine", code("rxnorm", "3322", "active")),
                drug("zolpidem", 1, 2, "z-drug", code("atc", "N05CF02", "active")),
                drug("oxycodone", 1, 1, "opioid", code("atc", "N02AA05", "retired")),
                drug("ibuprofen", 1, 0, "nsaid"),
                drug("paracetamol", 1, 0, "analgesic"));
    }

    /// A published drug of one class and grade.
    public static DrugV1 drug(String name, long revision, int grade, String drugClass, DrugV1.Code... codes) {
        var version = new DrugV1.Version(
                1,
                LocalDate.of(2026, 1, 1),
                List.of(drugClass),
                new DrugV1.CnsDepression(grade, SOURCE),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null);
        return new DrugV1(name, revision, "published", name, List.of(), List.of(codes), List.of(version));
    }

    private static DrugV1.Code code(String system, String code, String status) {
        return new DrugV1.Code(system, code, status, null);
    }

    /// Publishes these states, in this order.
    public static void publish(DrugV1... drugs) {
        for (var drug : drugs) {
            try {
                publish(drug.drugId(), JSON.writeValueAsString(drug));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// Publishes any text as the state of a drug.
    public static void publish(String key, String state) {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(Topics.DRUG, key, state);
            event.headers().add("ce_type", DrugV1.TYPE.getBytes(StandardCharsets.UTF_8));
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
