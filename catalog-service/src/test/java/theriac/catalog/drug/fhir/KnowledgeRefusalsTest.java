package theriac.catalog.drug.fhir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static theriac.catalog.drug.fhir.FhirAnswers.KNOWLEDGE;
import static theriac.catalog.drug.fhir.FhirAnswers.asPrescriber;
import static theriac.catalog.drug.fhir.FhirAnswers.assertIssue;
import static theriac.catalog.drug.fhir.FhirAnswers.idsOf;
import static theriac.catalog.drug.fhir.FhirAnswers.search;

/// What FHIR callers are refused, in FHIR's own form.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class KnowledgeRefusalsTest {

    @Test
    void anUnknownParameterIsIgnoredAndSaidToBe() {
        var found = search("_id=baclofen&colour=blue");

        assertThat(idsOf(found)).containsExactly("baclofen");
        assertThat(found.getLink("self").getUrl()).doesNotContain("colour");
        var outcome = (OperationOutcome) found.getEntry().getLast().getResource();
        assertThat(found.getEntry().getLast().getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.OUTCOME);
        assertThat(outcome.getIssueFirstRep().getLocation().getFirst().getValue())
                .isEqualTo("http.colour");
    }

    @Test
    void anUnknownParameterIsRefusedToWhoPrefersIt() {
        var refused = asPrescriber().header("Prefer", "handling=strict").get(KNOWLEDGE + "?colour=blue");

        assertIssue(refused, 400, IssueType.NOTSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            code:text=baclofen; not-supported; http.code:text
            code:not=1292; not-supported; http.code:not
            code:missing=true; not-supported; http.code:missing
            _id:exact=baclofen; not-supported; http._id:exact
            code=a|b|c; value; http.code
            code=|; value; http.code
            code=1292,; value; http.code
            code=%00; value; http.code
            status=retired; value; http.status
            _count=many; value; http._count
            _count=-1; value; http._count
            _total=some; value; http._total
            _page=nonsense; value; http._page
            """)
    void aParameterThatCantBeReadIsNamed(String query, String code, String location) {
        var refused = asPrescriber().urlEncodingEnabled(false).get(KNOWLEDGE + "?" + query.replace("|", "%7C"));

        var outcome = assertIssue(refused, 400, IssueType.fromCode(code));
        assertThat(outcome.getIssueFirstRep().getLocation().getFirst().getValue())
                .isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/MedicationKnowledge/unobtainium, 404, not-found",
        "/fhir/MedicationKnowledge/Not%20A%20Slug, 404, not-found",
        "/fhir/Medication, 404, not-found",
        "/fhir/MedicationKnowledge/baclofen?_format=xml, 406, not-supported"
    })
    void refusalsAreOperationOutcomes(String path, int status, String code) {
        assertIssue(asPrescriber().urlEncodingEnabled(false).get(path), status, IssueType.fromCode(code));
    }

    @Test
    void whoAcceptsXmlOnlyOrDeletesIsRefused() {
        assertIssue(asPrescriber().accept("application/fhir+xml").get(KNOWLEDGE), 406, IssueType.NOTSUPPORTED);
        assertIssue(asPrescriber().delete(KNOWLEDGE + "/baclofen"), 405, IssueType.NOTSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {KNOWLEDGE, KNOWLEDGE + "/baclofen"})
    void whoHasNoGoodTokenReadsNothing(String path) {
        assertIssue(given().get(path), 401, IssueType.LOGIN);
        assertIssue(given().auth().oauth2("not.a.token").get(path), 401, IssueType.LOGIN);
        assertIssue(
                given().auth()
                        .oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "*"))
                        .get(path),
                403,
                IssueType.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.REPORTER,
                Roles.PRESCRIBER,
                Roles.ASSESSOR,
                Roles.CATALOG_EDITOR,
                Roles.AUDITOR,
                Roles.ADMIN
            })
    void everyRoleMayRead(String role) {
        given().auth()
                .oauth2(PlatformTestResource.token(role, "demo-hospital"))
                .get(KNOWLEDGE + "?_id=baclofen")
                .then()
                .statusCode(200);
    }
}
