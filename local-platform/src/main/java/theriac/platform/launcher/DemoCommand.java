package theriac.platform.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import theriac.platform.PlatformException;
import theriac.platform.launcher.HospitalStories.Step;

/// `theriac demo`: something to look at in a platform that was empty.
@Command(
        name = "demo",
        description = {
            "Plays a small synthetic hospital on the platform that runs here: posts reports over HTTP, sends reports to",
            "its Kafka topic, asks for interaction checks, and tells stories of patients: orders, tapers, abrupt stops",
            "with seizures after them, cases that two people report, and a planted pair that crosses the screens",
            "(tinnitus with tolperisone, which no source says). All of it is invented.",
            "The same seed sends the same on the same day, which is stored once however often it comes."
        })
final class DemoCommand implements Runnable {

    private static final String REPORT_TYPE = "hospital.adverse-event-report.v1";
    private static final int CREATED = 201;
    private static final int STORIES = 30;
    private static final int MOST_A_MINUTE = 6_000;
    private static final long MILLIS_A_MINUTE = 60_000;

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Option(
            names = "--reports",
            paramLabel = "COUNT",
            defaultValue = "20",
            description = "How many reports to send over HTTP, and as many to Kafka (default: ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--checks",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How many interaction checks to ask for (default: ${DEFAULT-VALUE}).")
    private int checks;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Which hospital to play (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--stories",
            paramLabel = "COUNT",
            description = "How many stories of patients to tell (default: 30, or with --rate until Ctrl-C).")
    private @Nullable Integer stories;

    @Option(
            names = "--rate",
            paramLabel = "PER_MINUTE",
            description = "Tell the stories one by one, as many a minute as this, so that it can be watched.")
    private @Nullable Integer rate;

    @Override
    public void run() {
        if (rate != null && (rate < 1 || rate > MOST_A_MINUTE)) {
            throw new PlatformException("--rate must be from 1 to " + MOST_A_MINUTE + " stories a minute.");
        }
        var workspace = launcher.workspace();
        var ports = RunningPlatform.require(workspace).ports();
        var token = workspace.tokens().token(Set.of("reporter", "prescriber"), ServiceSettings.SENDER, "demo");
        var hospital = new SyntheticHospital(seed);
        postReports(hospital, new HttpApi(ports.url(Service.ADVERSE_EVENT), token));
        sendReports(hospital, ports.kafkaAddress());
        askChecks(hospital, new HttpApi(ports.url(Service.INTERACTION), token));
        tellStories(
                new HospitalStories(seed, LocalDate.now(Clock.systemUTC())),
                new HttpApi(ports.url(Service.ADVERSE_EVENT), token),
                new HttpApi(ports.url(Service.INTERACTION), token));
    }

    private void postReports(SyntheticHospital hospital, HttpApi adverseEvents) {
        var stored = 0;
        for (var i = 0; i < reports; i++) {
            var answer = adverseEvents.postJson(
                    "/case-reports", hospital.nextReport().body());
            stored += answer.status() == CREATED ? 1 : 0;
        }
        say("Posted %d reports over HTTP: %d stored, %d known already.", reports, stored, reports - stored);
    }

    private void sendReports(SyntheticHospital hospital, String kafka) {
        var topic = REPORT_TYPE + "." + ServiceSettings.SENDER;
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < reports; i++) {
                send(producer, topic, hospital.nextReport());
            }
        }
        say("Sent %d reports to the Kafka topic %s.", reports, topic);
    }

    private static void send(Producer<String, String> producer, String topic, SyntheticHospital.Report report) {
        try {
            producer.send(new ProducerRecord<>(
                            topic, null, report.number(), HttpApi.json(report.body()), headers(report)))
                    .get();
        } catch (ExecutionException e) {
            throw new PlatformException("Kafka did not take a report: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        }
    }

    private static List<Header> headers(SyntheticHospital.Report report) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", report.number()),
                header("ce_source", "/" + ServiceSettings.SENDER),
                header("ce_type", REPORT_TYPE),
                header("ce_time", Clock.systemUTC().instant().toString()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void askChecks(SyntheticHospital hospital, HttpApi interactions) {
        var alerts = 0;
        var notChecked = 0;
        for (var i = 0; i < checks; i++) {
            var answer = interactions
                    .postJson("/interaction-checks", hospital.nextCheck())
                    .body();
            alerts += answer.path("alerts").size();
            notChecked += answer.path("notChecked").size();
        }
        say("Asked %d interaction checks: %d alerts, %d things not checked.", checks, alerts, notChecked);
    }

    private void tellStories(HospitalStories hospital, HttpApi adverseEvents, HttpApi interactions) {
        var told = 0;
        var count = stories != null ? stories : rate != null ? Integer.MAX_VALUE : STORIES;
        for (var i = 0; i < count; i++) {
            var story = hospital.next();
            for (var step : story.steps()) {
                switch (step) {
                    case Step.Medication(var body) -> interactions.postJson("/medication-events", body);
                    case Step.Report(var body) -> adverseEvents.postJson("/case-reports", body);
                }
                told++;
            }
            if (rate != null) {
                say("%s", story.what());
                pause(MILLIS_A_MINUTE / rate);
            }
        }
        say("Told %d stories of patients in %d events.", count, told);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted.", e);
        }
    }

    private void say(String format, Object... arguments) {
        launcher.out().printf(format + "%n", arguments);
        launcher.out().flush();
    }
}
