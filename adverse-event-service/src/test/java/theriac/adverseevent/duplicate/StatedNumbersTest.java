package theriac.adverseevent.duplicate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.adverseevent.casereport.openfda.Events;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

/// Senders that state themselves under which numbers others have the same case.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class StatedNumbersTest {

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({"true, 97000001", "false, 97000002"})
    void whatAReportStatesToBeByItsWorldwideNumberItIsWhicheverArrivesFirst(boolean statedFirst, String event) {
        var number = "NL-STATED-" + event;
        var arrivals = List.<Runnable>of(
                () -> openFda(event, 1, number),
                () -> hospital("stated-" + event, "\"worldwideNumber\":\"" + number + "\","));

        (statedFirst ? arrivals : arrivals.reversed()).forEach(Runnable::run);

        settles("openfda", event, "merged " + Api.SITE + " stated-" + event);
        settles(Api.SITE, "stated-" + event, "open");
    }

    @ParameterizedTest
    @CsvSource({"true, 97000003", "false, 97000004"})
    void whatAReportStatesToBeByTheNumberAtItsSenderItIsWhicheverArrivesFirst(boolean statedFirst, String event) {
        var number = "NL-DEMOHOSPITAL-" + event;
        var arrivals = List.<Runnable>of(() -> openFda(event, 1, number), () -> hospital(number, ""));

        (statedFirst ? arrivals : arrivals.reversed()).forEach(Runnable::run);

        settles("openfda", event, "merged " + Api.SITE + " " + number);
        settles(Api.SITE, number, "open");
    }

    @Test
    void aFollowUpThatStatesTheNumberNoLongerPartsThemAgain() {
        openFda("97000005", 1, "NL-STATED-97000005");
        hospital("NL-STATED-97000005", "");
        settles("openfda", "97000005", "merged " + Api.SITE + " NL-STATED-97000005");

        openFda("97000005", 2, "");

        settles("openfda", "97000005", "open");
        settles(Api.SITE, "NL-STATED-97000005", "open");
    }

    @Test
    void anotherIdentifierOfAnIcsrJoinsAndIsWrittenAndReadAgain() {
        hospital("NL-STATED-ICSR-1", "");
        icsr(Icsrs.batch(
                "STATED-1",
                Icsrs.everyElement("NL-STATED-ICSR-2").replace("OTHER-NL-STATED-ICSR-2", "NL-STATED-ICSR-1")));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                List.of(standing(Api.SITE, "NL-STATED-ICSR-1"), standing(Api.SITE, "NL-STATED-ICSR-2")))
                        .containsExactlyInAnyOrder("open", "merged " + Api.SITE + " NL-STATED-ICSR-2"));
        var document = Api.as("assessor", Api.SITE)
                .get("/cases/" + caseId(Api.SITE, "NL-STATED-ICSR-2") + "/e2b")
                .asString();
        assertThat(document).contains("assigningAuthorityName=\"EXAMPLE-COMPANY\"", "extension=\"NL-STATED-ICSR-1\"");
        assertThat(icsr(document)).contains("typeCode=\"AA\"", "nothing changed");
    }

    @Test
    void anErasedCaseStatesNothingAnyMore() {
        var stated = "select count(*)::text from case_other_number join safety_case using (case_no)"
                + " where sender = ? and sender_report_id = ?";
        icsr(Icsrs.batch("STATED-3", Icsrs.everyElement("NL-STATED-GONE-1")));
        assertThat(asked(stated, Api.SITE, "NL-STATED-GONE-1")).isEqualTo("1");

        Api.as("admin", Api.SITE)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"reason\":\"ordered\"}")
                .post("/cases/" + caseId(Api.SITE, "NL-STATED-GONE-1") + "/erasure")
                .then()
                .statusCode(200);

        assertThat(asked(stated, Api.SITE, "NL-STATED-GONE-1")).isEqualTo("0");
    }

    @Test
    void aMissingNumberAndOneThatStandsForNoneJoinNothingAndOfferNothing() {
        var nothings = List.of("", "UNKNOWN", "N/A", "0000", "NL-");
        for (var nothing : nothings) {
            var event = "9700001" + nothings.indexOf(nothing);
            hospital("stated-nothing-" + event, nothing.isEmpty() ? "" : "\"worldwideNumber\":\"" + nothing + "\",");
            openFda(event, 1, nothing);
        }
        openFda("97000020", 1, "NL-STATED-97000020");
        hospital("NL-STATED-97000020", "");

        settles("openfda", "97000020", "merged " + Api.SITE + " NL-STATED-97000020");
        for (var nothing : nothings) {
            var event = "9700001" + nothings.indexOf(nothing);
            assertThat(standing("openfda", event)).isEqualTo("open");
            assertThat(pairOf(caseId("openfda", event), caseId(Api.SITE, "stated-nothing-" + event)))
                    .isEmpty();
            assertThat(standing(Api.SITE, "stated-nothing-" + event)).isEqualTo("open");
        }
    }

    @Test
    void aNumberInNoWorldwideFormOffersThePairAndJoinsNothing() {
        hospital("stated-evidence", "\"worldwideNumber\":\"PHHY2026NL77001\",");
        openFda("97000030", 1, "PHHY2026NL77001");

        var one = caseId(Api.SITE, "stated-evidence");
        var other = caseId("openfda", "97000030");
        var pair = await().atMost(Duration.ofMinutes(1))
                .until(() -> pairOf(one, other), Optional::isPresent)
                .orElseThrow();

        assertThat(Api.as("assessor", "*")
                        .get("/duplicates/" + pair.path("pairId").asText())
                        .asString())
                .contains("states that it is the other");
        assertThat(standing(Api.SITE, "stated-evidence")).isEqualTo("open");
        assertThat(standing("openfda", "97000030")).isEqualTo("open");
    }

    private static Optional<JsonNode> pairOf(String one, String other) {
        var cursor = "";
        do {
            var page = Json.read(Api.as("assessor", "*")
                    .get("/duplicates?limit=500&cursor={c}", cursor)
                    .asString());
            var found = page.path("items")
                    .valueStream()
                    .filter(pair ->
                            pair.toString().contains(one) && pair.toString().contains(other))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    private void settles(String sender, String id, String expected) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(standing(sender, id)).isEqualTo(expected));
    }

    private String standing(String sender, String id) {
        return asked("""
                select c.state || coalesce(' ' || o.sender || ' ' || o.sender_report_id, '')
                from safety_case c left join safety_case o on o.case_id = c.merged_into
                where c.sender = ? and c.sender_report_id = ?""", sender, id);
    }

    private String caseId(String sender, String id) {
        return asked("select case_id::text from safety_case where sender = ? and sender_report_id = ?", sender, id);
    }

    private String asked(String sql, String sender, String id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, sender);
            statement.setString(2, id);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void hospital(String id, String members) {
        Api.report(Api.smallest(id).replaceFirst("\\{", "{" + members)).then().statusCode(oneOf(200, 201));
    }

    private static String icsr(String batch) {
        return Api.as("reporter", Api.SITE)
                .contentType("application/xml")
                .body(batch.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void openFda(String id, int version, String stated) {
        var event = Events.smallest(id)
                .replaceFirst(
                        "\\{",
                        "{\"safetyreportversion\":\"%d\",\"duplicate\":\"1\",\"reportduplicate\":{\"duplicatesource\":\"DEMO\",\"duplicatenumb\":\"%s\"},"
                                .formatted(version, stated));
        Api.as("admin", "*")
                .contentType(PublicEvents.MEDIA_TYPE)
                .body(event.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(oneOf(200, 201));
    }
}
