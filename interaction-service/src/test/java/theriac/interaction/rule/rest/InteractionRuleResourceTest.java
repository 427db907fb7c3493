package theriac.interaction.rule.rest;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.interaction.rule.AdoptReviewedRules;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.InteractionRules;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.persistence.ShippedRules;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class InteractionRuleResourceTest {

    @Inject
    AdoptReviewedRules adoptReviewedRules;

    @Inject
    InteractionRules kept;

    private static RequestSpecification prescriber() {
        return given().auth().oauth2(PlatformTestResource.token("prescriber", "demo-hospital"));
    }

    @Test
    void theShippedRulesAreKeptAndShownWithTheirWholeStory() {
        prescriber()
                .queryParam("limit", 200)
                .get("/interaction-rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(ShippedRules.book().rules().size()))
                .body("nextCursor", nullValue())
                .body("items.find { it.id == 'opioid-with-cns-depressant' }.boxedWarning", equalTo(true))
                .body(
                        "items.find { it.id == 'opioid-with-cns-depressant' }.evidence.sources.dated",
                        hasItem("2016-08-31"))
                .body(
                        "items.find { it.id == 'alcohol-with-cns-depressant' }.severity.steps[1].severity",
                        equalTo("major"))
                .body(
                        "items.find { it.id == 'alcohol-recently-stopped-with-cns-depressant' }.appliesTo.alcoholUse",
                        contains("recently-stopped"));
    }

    @Test
    void pagesFollowEachOtherUntilAllRulesWereSeenOnce() {
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = prescriber()
                    .queryParam("limit", 20)
                    .queryParam("cursor", cursor)
                    .get("/interaction-rules")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }

        assertThat(seen)
                .containsExactlyElementsOf(ShippedRules.book().rules().stream()
                        .map(rule -> rule.key().id())
                        .toList());
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        var tag = prescriber()
                .get("/interaction-rules")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        prescriber()
                .header("If-None-Match", tag)
                .get("/interaction-rules")
                .then()
                .statusCode(304);
        prescriber()
                .header("If-None-Match", tag)
                .queryParam("limit", 1)
                .get("/interaction-rules")
                .then()
                .statusCode(200);
    }

    @Test
    void adoptingTheSameRulesAgainChangesNothing() {
        adoptReviewedRules.adopt(ShippedRules.book().rules());

        assertThat(kept.all())
                .containsExactlyInAnyOrderElementsOf(ShippedRules.book().rules());
    }

    @Test
    void aShippedRuleThatSaysSomethingElseUnderTheSameVersionStopsTheStart() {
        var rule = ShippedRules.book().rules().getFirst();
        var changed = new InteractionRule(
                rule.key(),
                rule.subject(),
                rule.condition(),
                new Grading(Severity.MINOR, List.of()),
                rule.boxedWarning(),
                rule.advice(),
                rule.evidence(),
                rule.edition());

        assertThatThrownBy(() -> adoptReviewedRules.adopt(List.of(changed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("give the changed rule a new version");
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,501", "limit,many", "cursor,!!", "cursor,YWJj"})
    void aLimitOrCursorThatIsNotValidIsNamed(String parameter, String value) {
        prescriber()
                .queryParam(parameter, value)
                .get("/interaction-rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains("query:" + parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prescriber", "reporter", "assessor", "catalog-editor", "auditor", "admin"})
    void everyRoleMayReadTheRules(String role) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .get("/interaction-rules")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasNoTokenOrNoRoleIsRefused() {
        given().get("/interaction-rules").then().statusCode(401);
        given().auth()
                .oauth2(PlatformTestResource.token("visitor", "demo-hospital"))
                .get("/interaction-rules")
                .then()
                .statusCode(403);
    }
}
