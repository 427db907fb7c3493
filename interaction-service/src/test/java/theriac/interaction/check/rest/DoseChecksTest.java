package theriac.interaction.check.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.contracts.catalog.DrugV1;
import theriac.contracts.catalog.Rules;
import theriac.interaction.PublishedDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/// Doses that can't be right, and doses that can't be held against a limit, of a drug with rules like those of
/// baclofen: by mouth in milligrams (one limit of the US, one of the UK), by pump in micrograms, by patch per hour.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DoseChecksTest {

    @BeforeEach
    void theCatalogHasPublishedTheDrug() {
        PublishedDrugs.publish(doselin());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> check("5", "mg", "oral").body("notChecked", empty()));
    }

    private static DrugV1 doselin() {
        var plain = PublishedDrugs.drug("doselin", 1, 0, "a-class-of-doselin");
        var version = plain.versions().getFirst();
        return new DrugV1(
                plain.drugId(),
                plain.revision(),
                plain.state(),
                plain.name(),
                List.of(),
                List.of(),
                List.of(new DrugV1.Version(
                        1,
                        LocalDate.of(2026, 1, 1),
                        version.classes(),
                        version.cnsDepression(),
                        null,
                        null,
                        null,
                        List.of(
                                rule("oral-adult", "oral", "US", 12, quantity("5", "mg"), quantity("80", "mg")),
                                rule("oral-8-and-over", "oral", "GB", 8, null, quantity("60", "mg")),
                                rule(
                                        "pump",
                                        "intrathecal",
                                        "US",
                                        4,
                                        quantity("50", "microgram"),
                                        quantity("1000", "microgram")),
                                rule("patch", "transdermal", "US", 18, null, quantity("20", "microgram/h"))),
                        null,
                        List.of(),
                        null,
                        null)));
    }

    private static Rules.DoseRule rule(
            String id,
            String route,
            String jurisdiction,
            int fromAge,
            Rules.@Nullable Quantity start,
            Rules.Quantity dailyMaximum) {
        return new Rules.DoseRule(
                id,
                route,
                new Rules.Band("age-years", BigDecimal.valueOf(fromAge), null),
                null,
                null,
                null,
                "use",
                start,
                null,
                null,
                null,
                null,
                null,
                null,
                dailyMaximum,
                null,
                null,
                new Rules.Source("a label of " + jurisdiction, "label", jurisdiction, null));
    }

    private static Rules.Quantity quantity(String value, String unit) {
        return new Rules.Quantity(new BigDecimal(value), unit);
    }

    private static ValidatableResponse check(String value, String unit, String route) {
        return post("""
                {"medications":[{"name":"doselin","dose":{"value":%s,"unit":"%s"},"timesPerDay":1,"route":"%s"}],
                 "alcoholUse":"none","ageYears":40,"sex":"male"}""".formatted(value, unit, route)).statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(PlatformTestResource.token("prescriber", "demo-hospital"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/interaction-checks")
                .then();
    }

    @Test
    void aMicrogramDoseOfAPumpGivenAsMilligramsCantBeRight() {
        check("500", "mg", "intrathecal")
                .body("doseFindings.kind", contains("unit-or-concentration-implausible"))
                .body("doseFindings[0].detail", containsString("about 500 times over"))
                .body("doseFindings[0].limit.amount.unit", equalTo("microgram"));
        check("500", "microgram", "intrathecal").body("doseFindings", empty()).body("notChecked", empty());
    }

    @Test
    void aMilligramDoseByMouthGivenAsMicrogramsCantBeRight() {
        check("20", "microgram", "oral")
                .body("doseFindings.kind", contains("unit-or-concentration-implausible"))
                .body("doseFindings[0].detail", containsString("times below"));
    }

    @Test
    void aPatchIsHeldAgainstALimitPerHourAndAgainstNoOther() {
        check("10", "microgram/h", "transdermal").body("doseFindings", empty()).body("notChecked", empty());
        check("25", "mcg/h", "transdermal")
                .body("doseFindings.kind", contains("over-daily-maximum"))
                .body("doseFindings[0].limit.given.unit", equalTo("microgram/h"));
        check("25", "microgram/h", "oral")
                .body("doseFindings", empty())
                .body("notChecked.reason", contains("dose-not-checked"))
                .body("notChecked[0].detail", containsString("no limit in micrograms per hour by this route (oral)"));
        check("25", "mg", "transdermal")
                .body("doseFindings", empty())
                .body("notChecked.reason", contains("dose-not-checked"))
                .body("notChecked[0].detail", containsString("only in micrograms per hour"));
    }

    @Test
    void aRouteWithoutALimitIsNamed() {
        check("5", "mg", "rectal")
                .body("notChecked.reason", contains("dose-not-checked"))
                .body("notChecked[0].detail", containsString("rectal"));
    }

    /// The limits differ by country: 70 mg keeps the one and breaks the other.
    @Test
    void aDoseBetweenTwoCountriesLimitsNamesTheCountryWhoseLimitItBreaks() {
        check("70", "mg", "oral")
                .body("doseFindings.kind", contains("over-daily-maximum"))
                .body("doseFindings[0].detail", containsString("60 mg in oral-8-and-over, GB"))
                .body("doseFindings[0].source.jurisdiction", equalTo("GB"));
        check("90", "mg", "oral").body("doseFindings.source.jurisdiction", contains("US", "GB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spoon", "mg/h", "IE", "tablet", "mg/kg", "g", ""})
    void anUnknownUnitIsRefusedWithTheUnitsThatAreUnderstood(String unit) {
        post("""
                {"medications":[{"name":"doselin","dose":{"value":5,"unit":"%s"}}]}""".formatted(unit))
                .statusCode(400)
                .body("violations.pointer", contains("/medications/0/dose/unit"))
                .body("violations.detail", contains("must be one of mg, microgram, mL, microgram/h"));
    }

    @Test
    void aDoseAndADoseBeforeInAnotherKindOfUnitAreNotCompared() {
        post("""
                {"medications":[{"name":"doselin","dose":{"value":10,"unit":"microgram/h"},"route":"transdermal",
                  "previousDose":{"value":1,"unit":"mg"}}],"alcoholUse":"none","ageYears":40,"sex":"male"}""").statusCode(200).body("doseFindings", empty());
    }
}
