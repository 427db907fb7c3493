package theriac.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What was acknowledged survives the death of the process that acknowledged it.
@ExtendWith(OnePlatform.class)
class KilledServiceIT {

    private static final int REPORTS = 10_000;
    private static final int CLIENTS = 8;
    private static final String HOSPITAL = "demo-hospital";

    private final PlatformUnderTest platform;
    private final String run = UUID.randomUUID().toString();

    KilledServiceIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void killingTheServiceBetweenCommitAndRelayLosesNoReportAndDoublesNone() throws Exception {
        var posted = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var waiting = new ConcurrentLinkedQueue<Integer>();
            for (var number = 0; number < REPORTS; number++) {
                waiting.add(number);
            }
            for (var client = 0; client < CLIENTS; client++) {
                clients.execute(() -> postAll(waiting, posted));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> posted.get() > REPORTS / 3);

            killWithEventsWaiting();
            clients.shutdown();

            assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(posted).hasValue(REPORTS);
        assertThat(storedReports()).isEqualTo(REPORTS);
        await().atMost(Duration.ofMinutes(2)).until(() -> eventsWaiting() == 0);
        var cases = caseIds();
        var announced = new CaseTopic(platform.kafka())
                .all().stream().filter(event -> cases.contains(event.key())).toList();
        assertThat(distinctEvents(announced))
                .allSatisfy((state, events) -> assertThat(events)
                        .as("events that tell %s; the same one may be on the wire again", state)
                        .hasSize(1));
        assertThat(announced.stream()
                        .filter(event -> revision(event).equals("1"))
                        .map(ConsumerRecord::key)
                        .collect(toSet()))
                .as("cases that were announced as new")
                .isEqualTo(cases);
    }

    /// The ids of the events that tell each state of each case.
    private static Map<String, Set<String>> distinctEvents(List<ConsumerRecord<String, String>> announced) {
        return announced.stream()
                .collect(groupingBy(
                        event -> event.key() + " revision " + revision(event),
                        mapping(KilledServiceIT::eventId, toSet())));
    }

    private static String revision(ConsumerRecord<String, String> event) {
        return JsonPath.from(event.value()).getString("revision");
    }

    /// Halts Kafka, so that what is committed now waits in the outbox, and kills the service while it does.
    private void killWithEventsWaiting() throws IOException, InterruptedException {
        Signals.send("STOP", platform.process("kafka"));
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> eventsWaiting() > 0);
            var service = platform.process("adverse-event");
            Signals.send("KILL", service);
            await().atMost(Duration.ofMinutes(1)).until(() -> !service.isAlive());
            assertThat(eventsWaiting()).as("committed and not relayed").isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Signals.send("CONT", platform.process("kafka"));
        }
    }

    /// Posts until none is left; what is not acknowledged is posted again, as a hospital's interface engine does.
    private void postAll(ConcurrentLinkedQueue<Integer> waiting, AtomicInteger posted) {
        var reporter = platform.adverseEvent("reporter", HOSPITAL);
        try (var client = HttpClient.newHttpClient()) {
            for (var number = waiting.poll(); number != null; number = waiting.poll()) {
                var report = reporter.posting("/case-reports", report(number));
                if (!isAcknowledged(client, report)) {
                    await().atMost(Duration.ofMinutes(3))
                            .pollInterval(Duration.ofMillis(200))
                            .until(() -> isAcknowledged(client, report));
                }
                posted.incrementAndGet();
            }
        }
    }

    /// A report that differs from the others, as reports do: thousands of likely duplicates are another test's matter.
    private String report(int number) {
        return """
                {"senderReportId":"%s-%d","onset":"%s","patient":{"sex":"%s","ageYears":%d},\
                "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"dizziness"}]}""".formatted(
                        run,
                        number,
                        LocalDate.of(2016, 1, 1).plusDays(number / 3),
                        number % 2 == 0 ? "female" : "male",
                        number % 90 + 1);
    }

    private static boolean isAcknowledged(HttpClient client, HttpRequest report) {
        try {
            return client.send(report, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long storedReports() throws Exception {
        return platform.database("adverse-event")
                .count("select count(*) from safety_case where sender_report_id like '" + run + "-%'");
    }

    private Set<String> caseIds() throws Exception {
        return Set.copyOf(platform.database("adverse-event")
                .texts("select case_id::text from safety_case where sender_report_id like '" + run + "-%'"));
    }

    private long eventsWaiting() throws IOException, SQLException {
        return platform.database("adverse-event").count("select count(*) from outbox");
    }

    private static String eventId(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}
