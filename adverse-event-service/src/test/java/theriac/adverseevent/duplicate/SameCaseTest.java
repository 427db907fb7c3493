package theriac.adverseevent.duplicate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.casereport.e2b.Icsrs;
import theriac.adverseevent.casereport.openfda.Events;
import theriac.adverseevent.faersimport.FaersNumber;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.contracts.Topics;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SameCaseTest {

    private static final Submitter IMPORT = new Submitter("admin", "*");

    @Inject
    ReceiveCaseReport receiveCaseReport;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whicheverSourceArrivesFirstTheCaseEndsInTheSameState(int seed) {
        var chance = new Random(seed);
        var number = "NL-ORDER-" + seed;
        long faers = 95_000_000L + seed;
        var arrivals = new ArrayList<>(List.<Runnable>of(
                () -> faers(faers, 1, "2026-01-05", number),
                () -> faers(faers, 2, "2026-02-20", number),
                () -> openFda(faers, 2, "20260220", number),
                () -> openFda(faers, 3, "20260301", number),
                () -> faers(faers + 1_000_000, 1, "2026-04-01", number),
                () -> hospital("sources-" + seed, 1, number),
                () -> hospital("sources-" + seed, 2, number)));
        arrivals.addAll(arrivals.subList(0, 4));
        Collections.shuffle(arrivals, chance);

        arrivals.forEach(Runnable::run);

        var hospital = Api.SITE + " sources-" + seed;
        settles(
                number,
                Map.of(
                        hospital,
                        "open v2",
                        "faers " + faers,
                        "merged v2 " + hospital,
                        "openfda " + faers,
                        "merged v3 " + hospital,
                        "faers " + (faers + 1_000_000),
                        "merged v1 " + hospital));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16})
    void ofPublicSourcesTheLatestVersionCountsAndADeletionHoldsForAllCopies(int seed) {
        var chance = new Random(seed);
        var number = "NL-PUBLIC-" + seed;
        long faers = 95_100_000L + seed;
        boolean deleted = seed % 2 == 0;
        var arrivals = new ArrayList<>(List.<Runnable>of(
                () -> faers(faers, 1, "2026-01-05", number),
                () -> openFda(faers, 3, "20260301", number),
                () -> faers(faers + 1_000_000, 1, "2026-02-01", number)));
        if (deleted) {
            arrivals.add(() -> delete(faers));
        }
        Collections.shuffle(arrivals, chance);

        arrivals.forEach(Runnable::run);

        var other = "faers " + (faers + 1_000_000);
        settles(
                number,
                deleted
                        ? Map.of("openfda " + faers, "merged v3 faers " + faers, other, "open v1")
                        : Map.of(
                                "faers " + faers,
                                "merged v1 openfda " + faers,
                                "openfda " + faers,
                                "open v3",
                                other,
                                "merged v1 openfda " + faers));
    }

    @Test
    void theSameCaseFromE2bOpenFdaAndFaersIsCountedOnceAndAllSourcesAreShown() {
        var number = "NL-ALL-1";
        icsr(Icsrs.batch("SAME-1", Icsrs.simple(number)));
        openFda(95_200_001, 1, "20260105", number);
        faers(95_200_001, 1, "2026-01-05", number);

        settles(
                number,
                Map.of(
                        Api.SITE + " " + number,
                        "open",
                        "faers 95200001",
                        "merged v1 " + Api.SITE + " " + number,
                        "openfda 95200001",
                        "merged v1 " + Api.SITE + " " + number));
        var hospital = caseId(Api.SITE, number);
        var merged = caseId("openfda", "95200001");
        var sources = Json.read(Api.as("assessor", "*")
                        .get("/cases/" + merged + "/sources")
                        .asString())
                .path("sources");
        assertThat(sources.findValuesAsText("caseId"))
                .containsExactlyInAnyOrder(hospital, merged, caseId("faers", "95200001"));
        assertThat(sources.findValuesAsText("mergedInto")).containsExactly(hospital, hospital);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Kafka.records(Topics.CASE))
                        .anyMatch(record -> record.key().equals(merged)
                                && record.value().contains("\"state\":\"merged\"")
                                && record.value().contains("\"mergedInto\":\"" + hospital + "\"")));
        Api.as("assessor", "*").get("/cases/" + merged).then().body("mergedInto", equalTo(hospital));
        assertThat(Api.as("assessor", "*").get("/fhir/AdverseEvent/" + merged).asString())
                .contains("entered-in-error", "AdverseEvent/" + hospital);
        Api.as("assessor", "*").get("/cases/" + merged + "/e2b").then().header("E2B-Submittable", equalTo("no"));
    }

    @Test
    void aCaseThatStandsUnderAnotherNumberAfterAFollowUpIsPartedFromTheOthers() {
        hospital("moves", 1, "NL-MOVES-1");
        faers(95_300_001, 1, "2026-01-05", "NL-MOVES-1");
        settles(
                "NL-MOVES-1",
                Map.of(Api.SITE + " moves", "open v1", "faers 95300001", "merged v1 " + Api.SITE + " moves"));

        hospital("moves", 2, "NL-MOVES-2");

        settles("NL-MOVES-1", Map.of("faers 95300001", "open v1"));
        settles("NL-MOVES-2", Map.of(Api.SITE + " moves", "open v2"));
    }

    private void settles(String number, Map<String, String> expected) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(states(number)).isEqualTo(expected));
    }

    /// Sender and number of each report with this worldwide number, and how it stands.
    private Map<String, String> states(String number) {
        var sql = """
                select c.sender || ' ' || c.sender_report_id as report, c.state || case when c.sender_version <= 1000000
                        then ' v' || c.sender_version else '' end
                    || coalesce(' ' || o.sender || ' ' || o.sender_report_id, '') as standing
                from safety_case c left join safety_case o on o.case_id = c.merged_into
                where c.worldwide_number = ?""";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, number);
            Map<String, String> states = new TreeMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    states.put(row.getString(1), row.getString(2));
                }
            }
            return states;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String caseId(String sender, String id) {
        var sql = "select case_id::text from safety_case where sender = ? and sender_report_id = ?";
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

    private void hospital(String id, int version, String number) {
        Api.report(Api.smallest(id)
                        .replaceFirst("\\{", "{\"version\":%d,\"worldwideNumber\":\"%s\",".formatted(version, number)))
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static void icsr(String batch) {
        Api.as("reporter", Api.SITE)
                .contentType("application/xml")
                .body(batch.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(200);
    }

    private static void openFda(long id, int version, String date, String number) {
        var event = Events.smallest(Long.toString(id))
                .replaceFirst(
                        "\\{",
                        "{\"safetyreportversion\":\"%d\",\"receiptdate\":\"%s\",\"companynumb\":\"%s\","
                                .formatted(version, date, number));
        Api.as("admin", "*")
                .contentType(PublicEvents.MEDIA_TYPE)
                .body(event.getBytes(StandardCharsets.UTF_8))
                .post("/case-reports")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private void faers(long id, int version, String date, String number) {
        var facts = new CaseFacts(
                Optional.empty(),
                new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                new Origin(Optional.empty(), Optional.empty(), Optional.of(new WorldwideNumber(number))),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
        var drug = new DrugMention(
                Optional.of("BACLOFEN"),
                Optional.empty(),
                Optional.empty(),
                Role.SUSPECT,
                Optional.empty(),
                DrugUse.UNTOLD);
        receiveCaseReport.receiveAll(
                List.of(CaseReport.of(
                        FaersNumber.of(id),
                        new ReportVersion(version, Optional.of(LocalDate.parse(date))),
                        Background.FAERS,
                        new ReportContent(
                                Optional.empty(),
                                facts,
                                List.of(drug),
                                List.of(ReactionMention.of("Drowsiness")),
                                Optional.empty()),
                        Optional.empty())),
                IMPORT);
    }

    private void delete(long id) {
        receiveCaseReport.receiveAll(
                List.of(new QuarterLine.Deletion("DELETE26Q2.txt", 2, id, LocalDate.of(2026, 6, 30)).report()), IMPORT);
    }
}
