package theriac.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The main job from end to end: what a drug is, what drugs do together, what they did.
@ExtendWith(OnePlatform.class)
class ThinSliceIT {

    private static final Path OWN_QUARTER =
            Checkout.ROOT.resolve("adverse-event-service/src/test/resources/faers/26q1");
    private static final String HOSPITAL = "demo-hospital";

    private final PlatformUnderTest platform;

    ThinSliceIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void theCatalogKnowsBaclofenByNameBrandAndCodeWithRulesAndSources() {
        var catalog = platform.catalog("prescriber", HOSPITAL);

        var baclofen = catalog.get("/drugs/baclofen").jsonPath();

        assertThat(baclofen.getString("name")).isEqualTo("baclofen");
        assertThat(baclofen.getList("codes.findAll { it.system == 'rxnorm' }.code"))
                .containsExactly("1292");
        assertThat(baclofen.getString("versions[0].doseRules.find { it.id == 'oral-adult' }.source.citation"))
                .isNotBlank();
        for (var lookup : List.of("name=Lioresal", "system=rxnorm&code=1292", "system=atc&code=M03BX01")) {
            assertThat(catalog.get("/drugs?" + lookup).jsonPath().getList("items.drugId"))
                    .as(lookup)
                    .containsExactly("baclofen");
        }
        assertThat(catalog.get("/drugs/baclofen/claims?topic=effectiveness&limit=500")
                        .jsonPath()
                        .getList("items.source"))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void theSmallestCheckAnswersWithGradedAlertsAndTheirSources() {
        var answer = platform.interaction("prescriber", HOSPITAL)
                .post("/interaction-checks", """
                        {"medications":[{"name":"baclofen"},{"name":"diazepam"}],"alcoholUse":"regular"}
                        """)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("alerts.severity"))
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContainNull();
        assertThat(answer.getList("alerts.mechanism")).doesNotContainNull();
        assertThat(answer.getList("alerts.management")).doesNotContainNull();
        assertThat(answer.<List<Object>>getList("alerts.sources"))
                .allSatisfy(sources -> assertThat(sources).isNotEmpty());
        assertThat(answer.getList("notChecked.reason"))
                .contains("age-unknown", "renal-function-unknown", "dose-not-stated")
                .doesNotContain("unknown-drug", "alcohol-use-unknown", "no-rule-in-force", "catalog-behind");
    }

    @Test
    void aCheckNamesTheDrugAndTheAlcoholUseThatItDoesNotKnow() {
        var answer = platform.interaction("prescriber", HOSPITAL)
                .post("/interaction-checks", """
                        {"medications":[{"name":"baclofen"},{"name":"unobtainium"}]}
                        """)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("notChecked.reason")).contains("unknown-drug", "alcohol-use-unknown");
    }

    @Test
    void reportsByHttpAndByKafkaBecomeCasesOnceThatAreListedAndCounted() throws Exception {
        var byHttp = "HTTP-" + UUID.randomUUID();
        var byKafka = "KAFKA-" + UUID.randomUUID();
        var reporter = platform.adverseEvent("reporter", HOSPITAL);
        var before = drowsinessOnBaclofen();

        reporter.post("/case-reports", report(byHttp)).then().statusCode(201);
        reporter.post("/case-reports", report(byHttp)).then().statusCode(200);
        try (var topic = new HospitalTopic(platform.kafka(), HOSPITAL)) {
            topic.send("patient-7", report(byKafka));
            topic.send("patient-7", report(byKafka));
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(drowsinessOnBaclofen()).isEqualTo(before + 2));
        var own = platform.adverseEvent("assessor", HOSPITAL).get("/cases?drug=baclofen&limit=500");
        assertThat(own.jsonPath().getList("items.senderReportId")).contains(byHttp, byKafka);
        var other = platform.adverseEvent("assessor", "other-hospital").get("/cases?drug=baclofen&limit=500");
        assertThat(other.jsonPath().getList("items.senderReportId")).doesNotContain(byHttp, byKafka);
    }

    @Test
    void aCaseIsAnnouncedWithoutNarrativeOrIdentifier() {
        var number = "WHOLE-" + UUID.randomUUID();
        var answer = platform.adverseEvent("reporter", HOSPITAL).post("/case-reports", """
                {"senderReportId":"%s",
                 "patient":{"identifier":{"system":"urn:oid:2.16.528.1.1007.3.1","value":"MRN-ELDERFLOWER"},"sex":"female"},
                 "drugs":[{"name":"baclofen","role":"suspect"}],
                 "reactions":[{"term":"seizure"}],
                 "narrative":"Found by her daughter Wilhelmina."}
                """.formatted(number));
        var caseId = answer.then().statusCode(201).extract().jsonPath().getString("caseId");

        var announced = new CaseTopic(platform.kafka()).awaitCase(caseId);

        assertThat(announced).contains("\"patientReference\":\"k1.").contains("seizure");
        assertThat(announced).doesNotContain("ELDERFLOWER", "Wilhelmina", number);
        assertThat(List.of("adverse-event", "catalog", "interaction", "kafka"))
                .allSatisfy(process -> assertThat(platform.log(process)).doesNotContain("ELDERFLOWER", "Wilhelmina"));
    }

    @Test
    void anUnreadableReportOnTheTopicIsADeadLetterThatIsMendedAndReplayed() throws Exception {
        var number = "MENDED-" + UUID.randomUUID();
        var admin = platform.adverseEvent("admin", HOSPITAL);
        try (var topic = new HospitalTopic(platform.kafka(), HOSPITAL)) {
            topic.send("patient-8", report(number).replace("suspect", "culprit"));
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(openLetters(admin))
                        .extracting(letter -> letter.get("field"))
                        .contains("/drugs/0/role"));
        var letter = openLetters(admin).getFirst().get("id");

        admin.post("/dead-letters/" + letter + "/replay", "{\"value\":" + quoted(report(number)) + "}")
                .then()
                .statusCode(200);

        platform.adverseEvent("reporter", HOSPITAL)
                .get("/case-reports/" + number)
                .then()
                .statusCode(200);
        assertThat(openLetters(admin)).extracting(open -> open.get("id")).doesNotContain(letter);
    }

    @Test
    void aQuarterOfFaersIsImportedByTheLauncherAndTheSameQuarterAgainChangesNothing() throws Exception {
        var first = platform.run("import", "faers", OWN_QUARTER.toString());
        var cases = faersCases();
        var second = platform.run("import", "faers", OWN_QUARTER.toString());

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(cases).isPositive();
        assertThat(faersCases()).isEqualTo(cases);
    }

    @Test
    void theRealFilesOfTheFdaAreImportedWithAllTheirHundredCases() throws Exception {
        var real = Samples.folder("faers-ascii").resolve("faers_ascii_2017q2").resolve("ascii");
        var before = faersCases();

        var imported = platform.run("import", "faers", real.toString());

        assertThat(imported.exitCode()).as(imported.output()).isZero();
        assertThat(faersCases()).isEqualTo(before + 100);
    }

    @Test
    void everyServiceTellsItsHealthItsFiguresAndItsInterface() {
        for (var service : List.of("catalog", "interaction", "adverse-event", "dashboard")) {
            var management = platform.managementUrl(service);
            for (var path : List.of("/q/health/live", "/q/health/ready", "/q/metrics")) {
                assertThat(io.restassured.RestAssured.get(management + path).statusCode())
                        .as(service + path)
                        .isEqualTo(200);
            }
        }
        assertThat(platform.adverseEvent("reporter", HOSPITAL).get("/q/openapi").asString())
                .contains("/case-reports");
    }

    @Test
    void theLauncherSaysThatAllIsReadyAndMintsATokenThatWorks() throws Exception {
        var status = platform.run("status");
        var token = platform.run("token", "prescriber");

        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(token.output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void theLauncherHasEveryServiceWrapItsKeysWithItsCurrentMasterKey() throws Exception {
        var rotated = platform.run("rotate-keys");

        assertThat(rotated.exitCode()).as(rotated.output()).isZero();
        assertThat(rotated.output().lines())
                .containsExactly(
                        "catalog        0 keys wrapped anew; k1 wraps all of them now",
                        "interaction    0 keys wrapped anew; k1 wraps all of them now",
                        "adverse-event  0 keys wrapped anew; k1 wraps all of them now");
    }

    private long drowsinessOnBaclofen() {
        var counts = platform.adverseEvent("assessor", HOSPITAL)
                .get("/cases/counts?by=drug,reaction&drug=baclofen&reaction=drowsiness&background=hospital")
                .jsonPath();
        return counts.getList("items").isEmpty() ? 0 : counts.getLong("items[0].cases");
    }

    private long faersCases() throws Exception {
        return platform.database("adverse-event").count("select count(*) from safety_case where sender = 'faers'");
    }

    private static List<Map<String, String>> openLetters(Api admin) {
        return admin.get("/dead-letters?state=open").jsonPath().getList("items");
    }

    private static String report(String senderReportId) {
        return """
                {"senderReportId":"%s","drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"drowsiness"}]}""".formatted(senderReportId);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
