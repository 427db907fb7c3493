package theriac.adverseevent;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;

/// Calls of the service by people of hospitals.
public final class Api {

    /// A hospital that sends.
    public static final String SITE = "demo-hospital";
    /// Another one.
    public static final String OTHER_SITE = "other-hospital";
    /// The system of identifiers that links the first one's patients.
    public static final String IDENTIFIER_SYSTEM = "urn:oid:2.16.528.1.1007.3.1";

    private Api() {}

    /// A caller with this role at this site.
    public static RequestSpecification as(String role, String site) {
        return given().auth().oauth2(PlatformTestResource.token(role, site));
    }

    /// Posts a report as a reporter of [#SITE].
    public static Response report(String json) {
        return as("reporter", SITE).contentType(ContentType.JSON).body(json).post("/case-reports");
    }

    /// The smallest report, with this number.
    public static String smallest(String id) {
        return """
                {"senderReportId":"%s","drugs":[{"name":"baclofen","role":"suspect"}],\
                "reactions":[{"term":"drowsiness"}]}""".formatted(id);
    }
}
