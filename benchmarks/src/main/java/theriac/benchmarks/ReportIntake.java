package theriac.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import theriac.benchmarks.ClosedLoop.Outcome;
import theriac.benchmarks.Row.Better;

/// HTTP report intake, durable with outbox, audit and encryption, against a bare endpoint that inserts the same rows
/// into the same PostgreSQL (fsync on) from a JVM of the same size.
final class ReportIntake implements Benchmark {

    private static final int CLIENTS = 16;
    /// A service of so many paths is at its speed after about a minute: before, its compiler has half of the machine.
    private static final int WARM_UPS = 10;
    private static final int BARE_PORT = 18090;
    private static final int CALIBRATION_REPORTS = 300;
    private static final String PEER = "bare endpoint, same rows";

    /// How the reports are written.
    ///
    /// @param template of a report, with `NUMBER`, `SEX`, `AGE`, `BORN` (a year) and `DAY` (of onset)
    private record Form(String name, String figure, String path, String contentType, String template) {

        private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);

        /// One about a patient of its own, as a hospital's are: were all alike, each would be a probable duplicate of
        /// all others, and finding that would be measured.
        String report(String number) {
            var chance = new Random(number.hashCode());
            int age = 20 + chance.nextInt(70);
            var onset = FIRST_DAY.plusDays(chance.nextInt(300));
            return template.replace("SEX", chance.nextBoolean() ? "female" : "male")
                    .replace("AGE", Integer.toString(age))
                    .replace("BORN", Integer.toString(onset.getYear() - age))
                    .replace("DAY", onset.toString())
                    .replace("NUMBER", number);
        }
    }

    private static final Form JSON =
            new Form("report-intake", "report intake over HTTP", "/case-reports", "application/json", """
            {"senderReportId":"NUMBER","version":1,
             "patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"BENCH-NUMBER"},
               "sex":"SEX","ageYears":AGE},
             "onset":"DAY","country":"NL","reporter":"physician","seriousness":["hospitalisation"],
             "alcohol":"no",
             "drugs":[{"name":"baclofen","role":"suspect","route":"oral"},
               {"name":"paracetamol","role":"concomitant","route":"oral"}],
             "reactions":[{"term":"seizure"},{"term":"confusion"}],
             "narrative":"Invented. Two days after 60 mg a day was stopped at once: confusion, then a seizure of two\
             minutes. Baclofen was taken up again at 20 mg three times a day, the confusion cleared within a day."}
            """);

    private static final Form FHIR = new Form(
            "fhir-intake", "FHIR AdverseEvent intake over HTTP", "/fhir/AdverseEvent", "application/fhir+json", """
            {"resourceType":"AdverseEvent","meta":{"versionId":"1"},"identifier":{"value":"NUMBER"},
             "contained":[
              {"resourceType":"Patient","id":"p","gender":"SEX","birthDate":"BORN-05-12",
               "identifier":[{"system":"urn:oid:2.16.528.1.1007.3.1","value":"BENCH-NUMBER"}]},
              {"resourceType":"MedicationAdministration","id":"m1","status":"completed","subject":{"reference":"#p"},
               "medicationCodeableConcept":{"text":"baclofen"},"effectiveDateTime":"2025-09-30",
               "dosage":{"route":{"text":"oral use"},"dose":{"value":20,"unit":"mg"}}},
              {"resourceType":"MedicationAdministration","id":"m2","status":"completed","subject":{"reference":"#p"},
               "medicationCodeableConcept":{"text":"paracetamol"},"effectiveDateTime":"2025-10-01"},
              {"resourceType":"Condition","id":"c1","code":{"text":"seizure"},"subject":{"reference":"#p"},
               "onsetDateTime":"DAY"},
              {"resourceType":"Condition","id":"c2","code":{"text":"confusion"},"subject":{"reference":"#p"}},
              {"resourceType":"Practitioner","id":"r","qualification":[{"code":{"coding":[
               {"system":"http://terminology.hl7.org/CodeSystem/v2-0360","code":"MD"}]}}]},
              {"resourceType":"Location","id":"l","address":{"country":"NL"}}],
             "actuality":"actual","subject":{"reference":"#p"},"date":"DAY",
             "event":{"text":"Invented. Two days after 60 mg a day was stopped at once: confusion, then a seizure."},
             "resultingCondition":[{"reference":"#c1"},{"reference":"#c2"}],
             "location":{"reference":"#l"},"recorder":{"reference":"#r"},
             "seriousness":{"coding":[{"code":"SeriousResultsInHospitalization",
              "system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness"}]},
             "suspectEntity":[{"instance":{"reference":"#m1"}},{"instance":{"reference":"#m2"}}]}
            """);

    private final Form form;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<String> numbers = ClosedLoop.uniqueNumbers();

    private ReportIntake(Form form) {
        this.form = form;
    }

    /// Of reports in the platform's own JSON.
    static ReportIntake ofJson() {
        return new ReportIntake(JSON);
    }

    /// Of reports as FHIR R4.
    static ReportIntake ofFhir() {
        return new ReportIntake(FHIR);
    }

    /// A report in the platform's own JSON.
    static String jsonReport(String number) {
        return JSON.report(number);
    }

    @Override
    public String name() {
        return form.name();
    }

    @Override
    public String description() {
        return CLIENTS + " clients post reports to the adverse-event service and to a bare endpoint in turn";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        try (var platform = LaunchedPlatform.start(settings)) {
            var ours = reports(platform.adverseEvents(form.path()), platform.reporter());
            var footprint = calibrate(platform, ours);
            System.err.println("  rows of one report (table*rows*bytes): " + footprint);
            try (var bare = startBare(settings, platform, footprint)) {
                var theirs = reports(URI.create("http://localhost:" + BARE_PORT + "/"), platform.reporter());
                awaitAnswer(bare, theirs);
                var loop = new ClosedLoop(http, CLIENTS);
                return rows(Rounds.interleaved(
                        WARM_UPS,
                        settings.rounds(),
                        () -> loop.run(settings.turn(), ours),
                        () -> loop.run(settings.turn(), theirs)));
            }
        }
    }

    private List<Row> rows(Rounds<Outcome> rounds) {
        return List.of(
                new Row(
                        form.figure(),
                        rounds.median(Outcome::perSecond),
                        PEER,
                        rounds.peerMedian(Outcome::perSecond),
                        "reports/s",
                        Better.HIGHER),
                new Row(
                        form.figure() + ", median",
                        rounds.median(Outcome::medianMillis),
                        PEER,
                        rounds.peerMedian(Outcome::medianMillis),
                        "ms",
                        Better.LOWER),
                new Row(
                        form.figure() + ", 99th percentile",
                        rounds.median(Outcome::p99Millis),
                        PEER,
                        rounds.peerMedian(Outcome::p99Millis),
                        "ms",
                        Better.LOWER));
    }

    private Supplier<HttpRequest> reports(URI address, String token) {
        return () -> {
            var number = numbers.get();
            return HttpRequest.newBuilder(address)
                    .header("content-type", form.contentType())
                    .header("authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(form.report(number)))
                    .build();
        };
    }

    /// Posts some reports and looks at what they leave.
    private Footprint calibrate(LaunchedPlatform platform, Supplier<HttpRequest> reports)
            throws IOException, InterruptedException, SQLException {
        try (var database = platform.database()) {
            var before = Footprint.counts(database);
            var outboxBytes = 0;
            for (var i = 0; i < CALIBRATION_REPORTS; i++) {
                var answer = http.send(reports.get(), BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
                }
                outboxBytes = Math.max(outboxBytes, Footprint.outboxBytes(database));
            }
            return Footprint.between(before, database, CALIBRATION_REPORTS, outboxBytes);
        }
    }

    private static Child startBare(Settings settings, LaunchedPlatform platform, Footprint footprint)
            throws IOException {
        var arguments = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                BareEndpoint.class.getName(),
                Integer.toString(BARE_PORT),
                platform.setting("quarkus.datasource.jdbc.url"),
                platform.setting("quarkus.datasource.username"),
                footprint.toString());
        return Child.java(
                arguments,
                Map.of("BARE_PASSWORD", platform.setting("quarkus.datasource.password")),
                settings.data().resolve("bare-endpoint.log"));
    }

    private void awaitAnswer(Child bare, Supplier<HttpRequest> reports) throws IOException, InterruptedException {
        while (true) {
            bare.demandLife();
            try {
                http.send(reports.get(), BodyHandlers.ofString());
                return;
            } catch (java.net.ConnectException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
