package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.adverseevent.alertlink.AlertChange;
import theriac.adverseevent.alertlink.TakeAlerts;
import theriac.adverseevent.alertlink.Watch;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.patientreference.PatientReference;
import theriac.platform.quarkus.PlatformTestResource;

/// Whoever writes cases takes the alerts of their patients first and the cases by number then, so that two of
/// them wait for each other but never in a circle. PostgreSQL ends a circle by failing one of both.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LockOrderTest {

    private static final int ROUNDS = 25;

    @Inject
    ReceiveCaseReport receiveCaseReport;

    @Inject
    TakeAlerts takeAlerts;

    @Inject
    ReportFormats formats;

    @Inject
    PatientLinks patientLinks;

    @Test
    void aBatchThatNamesOneNumberTwiceNeverWaitsInACircleWithAlerts() {
        for (int round = 1; round <= ROUNDS; round++) {
            int version = 2 * round;
            together(List.of(
                    () -> receive(
                            report(Api.SITE, "twice", version, "lock-a"),
                            report(Api.SITE, "twice", version + 1, "lock-b")),
                    () -> alert("lock-b"),
                    () -> alert("lock-a")));
        }
    }

    @Test
    void batchesOfSeveralSendersNeverWaitInACircle() {
        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            together(List.of(
                    () -> receive(
                            report(Api.SITE, "many", version, "lock-c"),
                            report(Api.OTHER_SITE, "many", version, "lock-d")),
                    () -> receive(
                            report(Api.OTHER_SITE, "many", version, "lock-d"),
                            report(Api.SITE, "many", version, "lock-c")),
                    () -> alert("lock-c"),
                    () -> alert("lock-d")));
        }
    }

    private Boolean receive(CaseReport... reports) {
        var submissions = Stream.of(reports).map(LockOrderTest::submission).toList();
        return receiveCaseReport.receiveAll(submissions).size() == reports.length;
    }

    private static Submission submission(CaseReport report) {
        var sender = report.number().sender();
        return new Submission(report, new Submitter("sender/" + sender, sender.value()));
    }

    private Boolean alert(String patient) {
        var watch = new Watch(
                Set.of(new ReactionTerm("seizure")),
                Instant.parse("2026-10-01T00:00:00Z"),
                Instant.parse("2026-10-20T00:00:00Z"));
        takeAlerts.take(List.of(new AlertChange.Told(
                new AlertId(UUID.randomUUID()),
                1,
                referenceOf(patient),
                Instant.parse("2026-10-01T00:00:00Z"),
                Optional.of(watch))));
        return true;
    }

    private PatientReference referenceOf(String patient) {
        return patientLinks
                .referenceOf(new SenderId(Api.SITE), new PatientIdentifier(Api.IDENTIFIER_SYSTEM, patient))
                .orElseThrow();
    }

    private CaseReport report(String sender, String id, int version, String patient) {
        var json = """
                {"senderReportId":"%s","version":%d,"onset":"2026-10-07",
                 "patient":{"identifier":{"system":"%s","value":"%s"}},
                 "drugs":[{"name":"baclofen","role":"suspect"}],"reactions":[{"term":"seizure"}]}""".formatted(id, version, Api.IDENTIFIER_SYSTEM, patient);
        var original = new Original("application/json", json.getBytes(StandardCharsets.UTF_8));
        var reading = formats.forContentType("application/json").orElseThrow().read(new SenderId(sender), original);
        return ((ReportFormat.Reading.Understood) reading).report();
    }

    private static void together(List<Callable<Boolean>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task)));
            for (var task : running) {
                task.get(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("one of them failed", failure);
        }
    }
}
