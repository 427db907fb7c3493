package theriac.adverseevent.casereport.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What this server can do, as FHIR R4 writes it.
final class CapabilityStatement {

    /// When what it can do changed last.
    private static final String CHANGED = "2026-11-22";

    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private CapabilityStatement() {}

    /// The statement of the server at this address.
    static ObjectNode at(String base, String version) {
        var statement = Json.object()
                .put("resourceType", "CapabilityStatement")
                .put("status", "active")
                .put("date", CHANGED)
                .put("publisher", "Theriac")
                .put("kind", "instance");
        statement.putObject("software").put("name", "Theriac adverse events").put("version", version);
        statement
                .putObject("implementation")
                .put("description", "Reports of suspected adverse reactions in, and cases out")
                .put("url", base);
        statement.put("fhirVersion", "4.0.1");
        statement.putArray("format").add(FhirApi.FHIR_JSON).add("json");
        var rest = statement.putArray("rest").addObject().put("mode", "server");
        secure(rest.putObject("security"));
        adverseEvent(rest.putArray("resource").addObject());
        return statement;
    }

    private static void secure(ObjectNode security) {
        security.putArray("service").add(Json.concept(SECURITY_SERVICE, "OAuth"));
        security.put(
                "description",
                "Everything but this statement wants a bearer token (OpenID Connect) with the claims groups and site:"
                        + " role reporter creates, roles assessor and auditor read, within their site.");
    }

    private static void adverseEvent(ObjectNode resource) {
        resource.put("type", "AdverseEvent")
                .put("profile", "http://hl7.org/fhir/StructureDefinition/AdverseEvent")
                .put(
                        "documentation",
                        "A report of a suspected adverse reaction, and the case that it made. Our extensions and code"
                                + " systems are URNs that docs/fhir.md explains.");
        var interactions = resource.putArray("interaction");
        interact(
                interactions,
                "create",
                "An AdverseEvent that contains what it refers to, or a Bundle that holds exactly one. The identifier is"
                        + " the sender's number: the same version of it again changes nothing, a higher one follows up."
                        + " Answered with an OperationOutcome.");
        interact(
                interactions,
                "read",
                "A case by its id; every reading is audited. Its narrative only ?with=narrative.");
        resource.put("versioning", "versioned").put("readHistory", false).put("updateCreate", false);
    }

    private static void interact(ArrayNode interactions, String code, String documentation) {
        interactions.addObject().put("code", code).put("documentation", documentation);
    }
}
