package theriac.system;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// From an alert to the reports that follow it, and from reports back to the prescriber.
@ExtendWith(OnePlatform.class)
class ClosedLoopIT {

    private static final String HOSPITAL = "demo-hospital";
    private static final Duration SOON = Duration.ofMinutes(3);

    private final PlatformUnderTest platform;
    private final String run = UUID.randomUUID().toString();

    ClosedLoopIT(PlatformUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void aSeizureAfterAnAbruptStopIsLinkedToItsAlertAndCountsForTheRuleThatRaisedIt() {
        var today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var patient = "\"patient\":{\"identifier\":{\"system\":\"urn:oid:2.16.528.1.1007.3.1\",\"value\":\"LOOP-%s\"}}"
                .formatted(run);
        tell("""
                {"senderEventId":"start-%s","type":"started","occurredAt":"%s",%s,"medication":{"name":"baclofen"},\
                "dosage":{"dose":{"value":20,"unit":"mg"},"timesPerDay":3,"route":"oral"}}""".formatted(run, today.minus(Duration.ofDays(90)), patient));
        tell("""
                {"senderEventId":"stop-%s","type":"stopped","occurredAt":"%s",%s,"medication":{"name":"baclofen"}}""".formatted(run, today.minus(Duration.ofDays(2)), patient));

        var answer = platform.adverseEvent("reporter", HOSPITAL).post("/case-reports", """
                {"senderReportId":"seizure-%s","onset":"%s",%s,"drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"seizure"}]}""".formatted(
                        run, today.minus(Duration.ofDays(1)).toString().substring(0, 10), patient));
        var caseId = answer.then().statusCode(201).extract().<String>path("caseId");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(theCase(caseId).getString("linkedAlertId")).isNotNull());
        assertThat(theCase(caseId).getBoolean("suspectedWithdrawal")).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                effectiveness()
                                        .getList(
                                                "rules.findAll { it.ruleId == 'stopping-baclofen-oral' && it.linkedCases > 0 }"))
                        .isNotEmpty());
    }

    @Test
    void whatTwoAssessorsConfirmAboutAPairWithoutARuleReachesTheNextCheckAsANote() {
        background("paracetamol", "nausea");
        background("ibuprofen", "nausea");
        background("baclofen", "drowsiness");
        var cases = reports(together("paracetamol", "ibuprofen"), "", "tinnitus");
        var signal = found("drug=ibuprofen&reaction=tinnitus", "find { it.otherDrugId == 'paracetamol' }");

        confirm(signal, cases);

        await().atMost(SOON).untilAsserted(() -> {
            var checked = check("{\"medications\":[{\"name\":\"ibuprofen\"},{\"name\":\"paracetamol\"}]}");
            assertThat(checked.getList("associationNotes.reaction")).containsExactly("tinnitus");
            assertThat(checked.getString("associationNotes[0].text")).contains("cannot show");
        });
    }

    @Test
    void whatIsConfirmedAboutAPairThatARuleCoversStaysSilent() {
        reports(alone("baclofen"), ",\"alcohol\":\"no\"", "drowsiness");
        reports(alone("metformin"), ",\"alcohol\":\"yes\"", "nausea");
        reports(alone("metformin"), ",\"alcohol\":\"no\"", "nausea");
        var cases = reports(alone("baclofen"), ",\"alcohol\":\"yes\"", "vertigo");
        var signal = found("drug=baclofen&reaction=vertigo", "find { it.withAlcohol }");

        confirm(signal, cases);

        await().atMost(SOON).until(() -> "confirmed".equals(review(signal).getString("state")));
        var checked = check("{\"medications\":[{\"name\":\"baclofen\"}],\"alcoholUse\":\"regular\"}");
        assertThat(checked.getList("alerts")).isNotEmpty();
        assertThat(checked.getList("associationNotes")).isEmpty();
    }

    private void tell(String event) {
        platform.interaction("reporter", HOSPITAL)
                .post("/medication-events", event)
                .then()
                .statusCode(201);
    }

    private JsonPath theCase(String id) {
        return platform.adverseEvent("assessor", HOSPITAL).get("/cases/" + id).jsonPath();
    }

    private JsonPath effectiveness() {
        return platform.interaction("assessor", HOSPITAL)
                .get("/alerts/effectiveness")
                .jsonPath();
    }

    private void background(String drug, String reaction) {
        reports(alone(drug), "", reaction);
    }

    private static String alone(String drug) {
        return "{\"name\":\"%s\",\"role\":\"suspect\"}".formatted(drug);
    }

    private static String together(String drug, String other) {
        return alone(drug) + ",{\"name\":\"%s\",\"role\":\"interacting\"}".formatted(other);
    }

    /// Eight reports, from physicians and pharmacists.
    private List<String> reports(String drugs, String more, String reaction) {
        return IntStream.range(0, 8)
                .mapToObj(number -> platform.adverseEvent("reporter", HOSPITAL).post("/case-reports", """
                        {"senderReportId":"%s","country":"CH","reporter":"%s","drugs":[%s],\
                        "reactions":[{"term":"%s"}]%s}""".formatted(
                        UUID.randomUUID(), number % 2 == 0 ? "physician" : "pharmacist", drugs, reaction, more)))
                .map(answer -> answer.then().statusCode(201).extract().<String>path("caseId"))
                .toList();
    }

    private String found(String query, String which) {
        var list = "/signal-reviews?" + query;
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(assessor("ann").get(list).jsonPath().getString("items." + which + ".signalId"))
                                .isNotNull());
        return assessor("ann").get(list).jsonPath().getString("items." + which + ".signalId");
    }

    private JsonPath review(String signal) {
        return assessor("ann").get("/signal-reviews/" + signal).jsonPath();
    }

    private void confirm(String signal, List<String> cases) {
        var confirmation = "{\"act\":\"confirm\",\"cases\":[\"" + String.join("\",\"", cases) + "\"]}";
        decide("ann", signal, "{\"act\":\"take-up\"}");
        decide("ann", signal, confirmation);
        decide("bob", signal, confirmation);
    }

    /// A crossing may come between reading and deciding.
    private void decide(String name, String signal, String decision) {
        await().atMost(SOON).untilAsserted(() -> {
            var seen = assessor(name).get("/signal-reviews/" + signal).header("ETag");
            assertThat(assessor(name)
                            .post("/signal-reviews/" + signal + "/decisions", decision, seen)
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    private Api assessor(String name) {
        return platform.adverseEvent("assessor", HOSPITAL, name);
    }

    private JsonPath check(String list) {
        return platform.interaction("prescriber", HOSPITAL)
                .post("/interaction-checks", list)
                .jsonPath();
    }
}
