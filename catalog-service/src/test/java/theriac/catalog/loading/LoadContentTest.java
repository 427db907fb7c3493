package theriac.catalog.loading;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import theriac.audit.AuditEntry;
import theriac.audit.RecordedEntries;
import theriac.audit.RecordedEntry;
import theriac.catalog.DrugTopic;
import theriac.catalog.TestDrugs;
import theriac.catalog.TestResources;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.messaging.outbox.OutboxBacklog;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LoadContentTest {

    private static final int SHIPPED = 272;

    @Inject
    LoadContent loadContent;

    @Inject
    ShippedContent shipped;

    @Inject
    LoadedContent loaded;

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    PublishShipped publishShipped;

    @Inject
    Drugs drugs;

    @Inject
    Claims claims;

    @Inject
    RecordedEntries recordedEntries;

    @Inject
    OutboxBacklog backlog;

    @Inject
    Clock clock;

    @Test
    void eachShippedDrugIsPublishedWholeAsTheContractSays() {
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(TestResources.text("contracts/catalog.drug.v1.schema.json"), InputFormat.JSON);

        var events = shippedEvents();

        assertThat(events).allSatisfy(event -> {
            assertThat(schema.validate(event.value(), InputFormat.JSON)).isEmpty();
            assertThat(event.value()).contains("\"drugId\":\"" + event.key() + "\"");
            assertThat(DrugTopic.header(event, "ce_type")).isEqualTo("catalog.drug.v1");
        });
        assertThat(latest(events).get("baclofen"))
                .contains(
                        "\"revision\":1",
                        "\"term\":\"urinary frequency\"",
                        "\"dailyMaximum\":{\"value\":80,\"unit\":\"mg\"}")
                .contains("\"classes\":[\"centrally-acting-muscle-relaxant\",\"gaba-b-agonist\",\"muscle-relaxant\"]");
    }

    @Test
    void loadingAgainChangesNothingAndAnnouncesNothing() {
        awaitAllTold();
        try (var topic = DrugTopic.fromNow()) {
            assertThat(loadContent.load().changed()).isEmpty();

            publishDrugs.publish(List.of(TestDrugs.aDraftOf("last-of-all")), Editor.SERVICE);
            awaitAllTold();
            assertThat(topic.all()).extracting(ConsumerRecord::key).containsExactly("last-of-all");
        }
    }

    @Test
    void filesThatSayTheSameInOtherWordsChangeNothing() {
        loader(Map.of("rewritten", TestDrugs.aDraftOf("rewritten")), "first wording")
                .load();

        var changed = loader(Map.of("rewritten", TestDrugs.aDraftOf("rewritten")), "second wording")
                .load();

        assertThat(changed).isEmpty();
        assertThat(revision("rewritten")).isEqualTo(1);
    }

    @Test
    void aChangedFileRaisesTheRevisionOfItsDrugAlone() {
        loader(Map.of("changing", TestDrugs.aDraftOf("changing", 1), "staying", TestDrugs.aDraftOf("staying")), "1")
                .load();

        var changed = loader(
                        Map.of("changing", TestDrugs.aDraftOf("changing", 2), "staying", TestDrugs.aDraftOf("staying")),
                        "2")
                .load();

        assertThat(changed).extracting(drug -> drug.id().value()).containsExactly("changing");
        assertThat(revision("changing")).isEqualTo(2);
        assertThat(revision("staying")).isEqualTo(1);
        try (var topic = new DrugTopic()) {
            topic.until(seen -> latest(seen).getOrDefault("changing", "").contains("\"revision\":2"));
        }
    }

    @Test
    void eachPublicationIsInTheAuditTrail() {
        loader(Map.of("audited", TestDrugs.aDraftOf("audited", 1)), "1").load();
        loader(Map.of("audited", TestDrugs.aDraftOf("audited", 2)), "2").load();

        var acts = recordedEntries.about("drug/audited", Optional.empty(), 0, 10).stream()
                .map(RecordedEntry::act);

        assertThat(acts)
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        tuple("theriac/catalog-service", "publish-drug"),
                        tuple("theriac/catalog-service", "publish-drug"));
    }

    @Test
    void aChangedClaimRaisesTheRevisionToo() {
        var draft = TestDrugs.aDraftOf("claimed");
        loader(Map.of("claimed", draft), "1").load();

        var changed = loader(Map.of("claimed", new Draft(draft.id(), draft.monograph(), List.of())), "2")
                .load();

        assertThat(changed).extracting(Drug::revision).containsExactly(2L);
    }

    @Test
    void replicasThatLoadAtOnceLoadOnce() throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var changes = new ArrayList<Drug>();
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var loads = List.of(replicas.submit(() -> loadAfter(start)), replicas.submit(() -> loadAfter(start)));
            start.countDown();
            for (var load : loads) {
                changes.addAll(load.get());
            }
        }

        assertThat(changes).extracting(drug -> drug.id().value()).containsExactly("contended");
        assertThat(revision("contended")).isEqualTo(1);
    }

    @Test
    void unsoundContentLoadsNothingAtAll() {
        var unsound = new ShippedContent() {
            @Override
            public Map<String, String> fingerprints() {
                return Map.of("sound", "1", "unsound", "1");
            }

            @Override
            public Piece read(String name) {
                if (name.equals("unsound")) {
                    throw new Unsound(name, new IllegalArgumentException("of no class"));
                }
                return new Piece.OfDrug(TestDrugs.aDraftOf(name));
            }
        };

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> new LoadContent(unsound, loaded, publishShipped, claims, clock).load()))
                .hasStackTraceContaining("the content of unsound is unsound: of no class");

        assertThat(drugs.find(new DrugId("sound"))).isEmpty();
    }

    private List<Drug> loadAfter(CountDownLatch start) throws InterruptedException {
        start.await();
        return loader(Map.of("contended", TestDrugs.aDraftOf("contended")), "1").load();
    }

    /// What was told last of each shipped drug.
    private Collection<ConsumerRecord<String, String>> shippedEvents() {
        awaitAllTold();
        try (var topic = new DrugTopic()) {
            var events = topic.all().stream()
                    .filter(event -> isShipped(event.key()))
                    .collect(Collectors.toMap(ConsumerRecord::key, Function.identity(), (older, newer) -> newer));
            assertThat(events).hasSize(SHIPPED);
            return events.values();
        }
    }

    private void awaitAllTold() {
        await().atMost(Duration.ofSeconds(60)).until(() -> backlog.events() == 0);
    }

    private boolean isShipped(String drugId) {
        return shipped.fingerprints().containsKey(drugId);
    }

    private static Map<String, String> latest(Collection<ConsumerRecord<String, String>> events) {
        return events.stream()
                .filter(event -> event.value() != null)
                .collect(Collectors.toMap(ConsumerRecord::key, ConsumerRecord::value, (older, newer) -> newer));
    }

    private long revision(String drugId) {
        return drugs.find(new DrugId(drugId)).orElseThrow().revision();
    }

    private Loader loader(Map<String, Draft> drafts, String wording) {
        var content = new DraftsAsContent(drafts, wording);
        var load = new LoadContent(content, loaded, publishShipped, claims, clock);
        return () -> QuarkusTransaction.requiringNew().call(load::load).changed();
    }

    /// Loads in a transaction of its own, as a replica does.
    private interface Loader {
        List<Drug> load();
    }

    /// Content that is made of drafts; another wording stands for files that were edited.
    private record DraftsAsContent(Map<String, Draft> drafts, String wording) implements ShippedContent {

        @Override
        public Map<String, String> fingerprints() {
            return drafts.keySet().stream().collect(Collectors.toMap(name -> name, name -> wording));
        }

        @Override
        public Piece read(String name) {
            var draft = drafts.get(name);
            if (draft == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new Piece.OfDrug(draft);
        }
    }
}
