package theriac.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two replicas of intake and of checks under load: one is killed and comes back, then both are rolled.
@ExtendWith(OnePlatform.class)
class SeveralReplicasIT {

    /// So many reports between one thing that happens to the replicas and the next.
    private static final int A_WHILE = 150;

    private static final int PATIENTS = 40;
    private static final int VERSIONS = 3;
    private static final int CLIENTS = 3;
    /// Between the reports of a client: without, they take the machine from the replicas that start.
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final String HOSPITAL = "demo-hospital";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final PlatformUnderTest platform;
    private final String run = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean isEnough = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();

    SeveralReplicasIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhileReplicasAreKilledAddedAndRolled() throws Exception {
        var alertsBefore = alerts();
        try (var adverseEvent = platform.replica("adverse-event");
                var interaction = platform.replica("interaction");
                var clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            adverseEvent.start();
            interaction.start();
            adverseEvent.awaitReady();
            interaction.awaitReady();

            var work = load(clients, replicas(adverseEvent), replicasOf(interaction));
            awaitMoreReports();
            adverseEvent.kill();
            interaction.kill();
            awaitMoreReports();
            adverseEvent.start();
            interaction.start();
            adverseEvent.awaitReady();
            interaction.awaitReady();
            roll("adverse-event", interaction);
            roll("interaction", adverseEvent);
            awaitMoreReports();
            isEnough.set(true);
            for (var one : work) {
                one.get();
            }

            await().atMost(SOON).untilAsserted(() -> assertThat(reports()).isEqualTo(numbers.get() + PATIENTS));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(patientsReportsAtTheirLastVersion()).isEqualTo(PATIENTS));
            await().atMost(SOON).until(() -> waiting("adverse-event") + waiting("interaction") == 0);
            assertThat(alerts() - alertsBefore).as("alerts").isEqualTo(PATIENTS);
            assertEachStateIsToldOnceAndInOrder("adverse-event.case.v1");
            assertEachStateIsToldOnceAndInOrder("interaction.alert.v1");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(counts(platform.adverseEvent("assessor", "*")))
                            .isEqualTo(counts(platform.at(adverseEvent.url(), "assessor", "*")))
                            .containsEntry("a", (int) counted()));
            assertNoTimerFiredAfterItsReplicaWasStopped(adverseEvent);
            assertNoTimerFiredAfterItsReplicaWasStopped(interaction);
        }
    }

    /// Restarts the platform's replica of a service and, of the other service, the second one, at once.
    private void roll(String service, ServiceReplica second) throws IOException {
        var first = platform.process(service);
        assertThat(first.destroy()).isTrue();
        second.stop();
        second.start();
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> platform.process(service).pid() != first.pid());
        platform.awaitReady(service);
        second.awaitReady();
    }

    private static void assertNoTimerFiredAfterItsReplicaWasStopped(ServiceReplica replica) throws IOException {
        assertThat(replica.log()).noneMatch(line -> line.contains("Error Occurred After Shutdown"));
    }

    private List<Api> replicas(ServiceReplica second) {
        return List.of(platform.adverseEvent("reporter", HOSPITAL), platform.at(second.url(), "reporter", HOSPITAL));
    }

    private List<Api> replicasOf(ServiceReplica second) {
        return List.of(platform.interaction("reporter", HOSPITAL), platform.at(second.url(), "reporter", HOSPITAL));
    }

    private List<Future<?>> load(ExecutorService clients, List<Api> adverseEvent, List<Api> interaction) {
        var work = new ArrayList<Future<?>>();
        for (var client = 0; client < CLIENTS; client++) {
            work.add(clients.submit(() -> postReports(adverseEvent)));
        }
        work.add(clients.submit(() -> {
            tellOfPatients(interaction);
            return null;
        }));
        return work;
    }

    private void postReports(List<Api> replicas) {
        while (!isEnough.get()) {
            var number = numbers.getAndIncrement();
            post(replicas, number, "/case-reports", """
                    {"senderReportId":"%s-%d","drugs":[{"name":"baclofen","role":"suspect"}],\
                    "reactions":[{"term":"constipation"}]}""".formatted(run, number));
            done.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    /// Each patient's baclofen is stopped at once, which both replicas are told. Their report comes in three versions,
    /// by the hospital's topic.
    private void tellOfPatients(List<Api> replicas) throws Exception {
        try (var topic = new HospitalTopic(platform.kafka(), HOSPITAL)) {
            for (var patient = 0; patient < PATIENTS; patient++) {
                awaitDone(patient * A_WHILE / 10);
                for (var told = 0; told < replicas.size(); told++) {
                    post(replicas, told, "/medication-events", start(patient));
                    post(replicas, told, "/medication-events", stop(patient));
                }
                for (var version = 1; version <= VERSIONS; version++) {
                    topic.send("patient-" + patient, report(patient, version));
                }
            }
        }
    }

    /// As a load balancer and a hospital's interface engine do: what is not acknowledged goes to the other replica.
    private void post(List<Api> replicas, int first, String path, String body) {
        var attempt = new AtomicInteger(first);
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> http.send(
                                        replicas.get(attempt.getAndIncrement() % replicas.size())
                                                .posting(path, body),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        < 300);
    }

    private void awaitMoreReports() {
        awaitDone(done.get() + A_WHILE);
    }

    private void awaitDone(int reports) {
        await().atMost(Duration.ofMinutes(5)).until(() -> done.get() >= reports);
    }

    private String start(int patient) {
        return """
                {"senderEventId":"start-%d-%s","type":"started","occurredAt":"%s",%s,\
                "dosage":{"dose":{"value":20,"unit":"mg"},"timesPerDay":3,"route":"oral"}}""".formatted(patient, run, now.minus(Duration.ofDays(90)), medicationOf(patient));
    }

    private String stop(int patient) {
        return """
                {"senderEventId":"stop-%d-%s","type":"stopped","occurredAt":"%s",%s}""".formatted(patient, run, now.minus(Duration.ofDays(2)), medicationOf(patient));
    }

    private String medicationOf(int patient) {
        return "\"patient\":%s,\"medication\":{\"name\":\"baclofen\"}".formatted(identifierOf(patient));
    }

    private String identifierOf(int patient) {
        return "{\"identifier\":{\"system\":\"urn:oid:2.16.528.1.1007.3.1\",\"value\":\"REPLICA-%d-%s\"}}"
                .formatted(patient, run);
    }

    private String report(int patient, int version) {
        return """
                {"senderReportId":"%s-patient-%d","version":%d,"patient":%s,\
                "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"vomiting"}]}""".formatted(run, patient, version, identifierOf(patient));
    }

    /// A state may be on the wire twice, as one event; a later one never before an earlier one.
    private void assertEachStateIsToldOnceAndInOrder(String topic) {
        var events = new HashMap<String, Set<String>>();
        var newest = new HashMap<String, Integer>();
        for (var told : new StateTopic(platform.kafka(), topic).all()) {
            if (told.value() != null && Instant.ofEpochMilli(told.timestamp()).isAfter(now)) {
                var revision = StateTopic.revision(told.value());
                var state = told.key() + " at revision " + revision;
                var isNew = events.computeIfAbsent(state, _ -> new HashSet<>())
                        .add(new String(told.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                if (isNew) {
                    assertThat(revision).as(state).isGreaterThan(newest.getOrDefault(told.key(), 0));
                    newest.put(told.key(), revision);
                }
            }
        }
        assertThat(newest).hasSizeGreaterThanOrEqualTo(PATIENTS);
        assertThat(events).allSatisfy((state, ids) -> assertThat(ids).as(state).hasSize(1));
    }

    private static Map<String, Integer> counts(Api replica) {
        var pair = replica.get("/signals/baclofen/constipation").jsonPath();
        return Map.of(
                "a", pair.getInt("statistics.a"),
                "b", pair.getInt("statistics.b"),
                "c", pair.getInt("statistics.c"),
                "d", pair.getInt("statistics.d"));
    }

    private long counted() throws IOException, SQLException {
        return count("adverse-event", """
                select count(distinct case_no) from safety_case join case_drug using (case_no)
                join case_reaction using (case_no)
                where drug_id = 'baclofen' and term = 'constipation' and state = 'open'""");
    }

    private long reports() throws IOException, SQLException {
        return count("adverse-event", "select count(*) from safety_case where sender_report_id like '" + run + "-%'");
    }

    private long patientsReportsAtTheirLastVersion() throws IOException, SQLException {
        return count(
                "adverse-event",
                "select count(*) from safety_case where sender_report_id like '" + run
                        + "-patient-%' and sender_version = " + VERSIONS);
    }

    private long alerts() throws IOException, SQLException {
        return count("interaction", "select count(*) from medication_alert");
    }

    private long waiting(String service) throws IOException, SQLException {
        return count(service, "select count(*) from outbox");
    }

    private long count(String service, String query) throws IOException, SQLException {
        return platform.database(service).count(query);
    }
}
