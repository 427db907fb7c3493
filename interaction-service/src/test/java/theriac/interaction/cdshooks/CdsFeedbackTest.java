package theriac.interaction.cdshooks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.orderSign;
import static theriac.interaction.cdshooks.Requests.prefetch;
import static theriac.interaction.cdshooks.Requests.taken;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class CdsFeedbackTest {

    private final String patient = Requests.aPatient();

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    private String shownCard() {
        var body = orderSign(
                patient, prefetch(patient, taken("r1", patient, "baclofen", "")), order("1", patient, "diazepam", ""));
        return call("order-sign", body)
                .statusCode(200)
                .extract()
                .path("cards.find { it.source.topic.code == 'cns-depressants-together' }.uuid");
    }

    private static String overridden(String card) {
        return """
                {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-11-22T01:00:00Z",
                 "overrideReason":{"reason":{"system":"urn:theriac:override-reason","code":"no-alternative"},"userComment":"Mrs Smith"}}]}""".formatted(card);
    }

    private static JsonPath counts() {
        return given().auth()
                .oauth2(PlatformTestResource.token("auditor", "demo-hospital"))
                .get("/cds-services/feedback-counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long reasons() {
        var rule = "items.find { it.rule == 'cns-depressants-together' }";
        return counts().getLong(rule + "?.reasons?.'urn:theriac:override-reason|no-alternative' ?: 0");
    }

    @Test
    void feedbackCountsOncePerCardHoweverOftenItIsSent() {
        var card = shownCard();
        var before = reasons();

        call("order-sign/feedback", overridden(card)).statusCode(200);
        call("order-sign/feedback", overridden(card)).statusCode(200);
        call("order-sign/feedback", overridden(card).replace("01:00:00", "02:00:00"))
                .statusCode(200);

        assertThat(reasons()).isEqualTo(before + 1);
    }

    @Test
    void feedbackOnCardsThatWereNotShownIsRefusedWhole() {
        var card = shownCard();
        var both = overridden(card)
                .replace(
                        "{\"feedback\":[",
                        "{\"feedback\":[{\"card\":\"" + UUID.randomUUID()
                                + "\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-22T01:00:00Z\"},");
        var before = reasons();

        call("order-sign/feedback", both).statusCode(400).body("violations.pointer", hasItem("/feedback/0/card"));
        call("order-select/feedback", overridden(card)).statusCode(400);
        call("order-sign/feedback", overridden(card), PlatformTestResource.token("prescriber", "other-hospital"))
                .statusCode(400);

        assertThat(reasons()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"overridden\"|\"ignored\"|/feedback/0/outcome",
                "\"overridden\"|\"accepted\"|/feedback/0/acceptedSuggestions",
                "2026-11-22T01|2126-11-22T01|/feedback/0/outcomeTimestamp",
                "2026-11-22T01:00:00Z|yesterday|/feedback/0/outcomeTimestamp",
                "\"card\"|\"cards\"|/feedback/0/card",
                "\"feedback\"|\"feedbacks\"|/feedback"
            })
    void whatIsWrongIsNamedByItsField(String good, String bad, String pointer) {
        call("order-sign/feedback", overridden(UUID.randomUUID().toString()).replace(good, bad))
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void everyHookIsAuditedAndNothingKeptNamesThePatient() throws SQLException {
        var body = orderSign(
                patient, prefetch(patient, taken("r1", patient, "baclofen", "")), order("1", patient, "diazepam", ""));
        var instance = body.replaceAll("(?s).*\"hookInstance\":\"([^\"]+)\".*", "$1");
        call("order-sign", body).statusCode(200);

        assertThat(count(
                        "select count(*) from audit_entry where action = 'check-order-sign' and subject = ?",
                        "cds-hook/" + instance))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where actor || subject like ?", "%" + patient + "%"))
                .isZero();
        assertThat(count("select count(*) from cds_seen where site || reader || content like ?", "%" + patient + "%"))
                .isZero();
    }

    @Test
    void aCheckWhoseAuditEntryCannotBeWrittenFailsLoudly() throws SQLException {
        var body = orderSign(patient, prefetch(patient), order("1", patient, "diazepam", ""));
        execute("alter table audit_entry add constraint nothing_more check (action <> 'check-order-sign') not valid");
        try {
            call("order-sign", body).statusCode(500);
        } finally {
            execute("alter table audit_entry drop constraint nothing_more");
        }
        call("order-sign", body).statusCode(200);
    }

    private static void execute(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String sql, String parameter) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
