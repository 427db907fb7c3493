package theriac.catalog.drug.fhir;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static theriac.catalog.drug.fhir.FhirAnswers.KNOWLEDGE;
import static theriac.catalog.drug.fhir.FhirAnswers.asPrescriber;
import static theriac.catalog.drug.fhir.FhirAnswers.parsed;

/// What the FHIR server says of itself, in which format, and what it sends once.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class FhirServerTest {

    @Test
    void theFormatInTheAddressWinsOverTheHeader() {
        asPrescriber()
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(KNOWLEDGE + "/baclofen?_format=application/fhir+json")
                .then()
                .statusCode(200)
                .contentType(FhirApi.FHIR_JSON);
        asPrescriber()
                .accept("application/json")
                .get(KNOWLEDGE + "/baclofen")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasThePresentStateIsNotSentItAgain() {
        var first = asPrescriber().get(KNOWLEDGE + "/diazepam");
        var tag = first.header("ETag");

        assertThat(tag)
                .isEqualTo("W/\""
                        + parsed(MedicationKnowledge.class, first).getMeta().getVersionId() + "\"");
        asPrescriber()
                .header("If-None-Match", tag)
                .get(KNOWLEDGE + "/diazepam")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        asPrescriber()
                .header("If-None-Match", "W/\"0.0\"")
                .get(KNOWLEDGE + "/diazepam")
                .then()
                .statusCode(200);
    }

    @Test
    void anyoneLearnsWhatTheServerCanDo() {
        var statement = parsed(CapabilityStatement.class, given().get("/fhir/metadata"));

        var resource = statement.getRestFirstRep().getResourceFirstRep();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getSoftware().getVersion()).isNotBlank();
        assertThat(resource.getType()).isEqualTo("MedicationKnowledge");
        assertThat(resource.getInteraction())
                .extracting(it -> it.getCode().toCode())
                .containsExactly("read", "search-type");
        assertThat(resource.getSearchParam())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent::getName)
                .containsExactly("_id", "classification", "code", "status");
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/metadata, get",
        "/fhir/MedicationKnowledge, get",
        "/fhir/MedicationKnowledge/{id}, get",
        "/fhir/MedicationKnowledge/_search, post"
    })
    void theDescriptionSpeaksFhirForAnswersAndRefusals(String path, String method) {
        var described = given().get("/q/openapi?format=json").jsonPath();
        var responses = "paths.'" + path + "'." + method + ".responses";

        assertThat(described.getMap(responses + ".'200'.content.'" + FhirApi.FHIR_JSON + "'"))
                .containsKeys("schema", "examples");
        assertThat(described.<String, Object>getMap(responses).keySet())
                .filteredOn(status -> List.of("400", "401", "403", "404", "500").contains(status))
                .allSatisfy(status -> assertThat(described.getMap(responses + ".'" + status + "'.content"))
                        .containsOnlyKeys(FhirApi.FHIR_JSON));
    }
}
