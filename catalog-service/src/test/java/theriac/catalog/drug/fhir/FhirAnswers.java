package theriac.catalog.drug.fhir;

import java.util.ArrayList;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// Asks the FHIR server, and reads what it answers with a strict reader.
final class FhirAnswers {

    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String UNII = "http://fdasis.nlm.nih.gov";
    static final String KNOWLEDGE = "/fhir/MedicationKnowledge";
    static final IParser PARSER = FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    private FhirAnswers() {}

    static List<MedicationKnowledge> all() {
        var all = new ArrayList<MedicationKnowledge>();
        var page = search("_count=50");
        page.getEntry().forEach(entry -> all.add((MedicationKnowledge) entry.getResource()));
        while (page.getLink("next") != null) {
            var next = asPrescriber()
                    .urlEncodingEnabled(false)
                    .get(page.getLink("next").getUrl());
            page = parsed(Bundle.class, next);
            page.getEntry().forEach(entry -> all.add((MedicationKnowledge) entry.getResource()));
        }
        return all;
    }

    static MedicationKnowledge read(String id) {
        return parsed(MedicationKnowledge.class, asPrescriber().get(KNOWLEDGE + "/" + id));
    }

    static Bundle search(String query) {
        return parsed(
                Bundle.class,
                asPrescriber().urlEncodingEnabled(false).get(KNOWLEDGE + "?" + query.replace("|", "%7C")));
    }

    static List<String> idsOf(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH)
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    static OperationOutcome assertIssue(Response response, int status, IssueType code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(FhirApi.FHIR_JSON);
        var outcome = PARSER.parseResource(OperationOutcome.class, response.asString());
        assertThat(outcome.getIssueFirstRep().getCode()).isEqualTo(code);
        return outcome;
    }

    static <T extends Resource> T parsed(Class<T> type, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(FhirApi.FHIR_JSON);
        return PARSER.parseResource(type, response.asString());
    }

    static <T> T contained(MedicationKnowledge drug, Reference reference, Class<T> type) {
        return drug.getContained().stream()
                .filter(it -> ("#" + it.getIdElement().getIdPart().replace("#", "")).equals(reference.getReference()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static RequestSpecification asPrescriber() {
        return given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
    }
}
