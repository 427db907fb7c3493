package theriac.catalog.drug.fhir;

import java.util.List;

import theriac.catalog.drug.fhir.DataTypes.CodeableConcept;

/// What this server can do.
record CapabilityStatement(
        String resourceType,
        String status,
        String date,
        String publisher,
        String kind,
        Software software,
        Implementation implementation,
        String fhirVersion,
        List<String> format,
        List<Rest> rest)
        implements Element {

    /// When what we can do changed last.
    private static final String CHANGED = "2026-11-22";

    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String PARAMETER = "http://hl7.org/fhir/SearchParameter/";

    record Software(String name, String version) implements Element {}

    record Implementation(String description, String url) implements Element {}

    record Rest(String mode, Security security, List<Resource> resource) implements Element {}

    record Security(List<CodeableConcept> service, String description) implements Element {}

    record Resource(
            String type,
            String profile,
            String documentation,
            List<Interaction> interaction,
            String versioning,
            boolean readHistory,
            String conditionalRead,
            List<SearchParam> searchParam)
            implements Element {}

    record Interaction(String code, String documentation) implements Element {}

    record SearchParam(String name, String definition, String type, String documentation) implements Element {}

    /// @param base the address of this server
    static CapabilityStatement at(String base, String version) {
        return new CapabilityStatement(
                "CapabilityStatement",
                "active",
                CHANGED,
                "Theriac",
                "instance",
                new Software("Theriac catalog", version),
                new Implementation("The drug catalog, read-only", base),
                "4.0.1",
                List.of(FhirApi.FHIR_JSON, "json"),
                List.of(new Rest("server", security(), List.of(resource()))));
    }

    private static Security security() {
        return new Security(
                List.of(CodeableConcept.of(SECURITY_SERVICE, "OAuth")),
                "Everything but this statement wants a bearer token (OpenID Connect) with the claims groups and site; "
                        + "every role may read.");
    }

    private static Resource resource() {
        return new Resource(
                MedicationKnowledge.TYPE,
                "http://hl7.org/fhir/StructureDefinition/MedicationKnowledge",
                "A drug by the version in force today. Our extensions and code systems are URNs that docs/fhir.md "
                        + "explains. Drugs whose id is longer than FHIR allows are in the catalog's own API alone.",
                List.of(
                        new Interaction("read", "With ETag and If-None-Match."),
                        new Interaction(
                                "search-type",
                                "By GET and by POST. Unknown parameters are ignored unless Prefer says "
                                        + "handling=strict. _count is 20 unless given, and 100 at most; _total counts.")),
                "versioned",
                false,
                "not-match",
                List.of(
                        token("_id", "Resource-id", "The catalog's ids of drugs."),
                        token(
                                "classification",
                                "MedicationKnowledge-classification",
                                "Our classes, direct or broader, and ATC."),
                        token("code", "MedicationKnowledge-code", "RxNorm, ATC and UNII; retired codes too."),
                        token("status", "MedicationKnowledge-status", "active is published and in force.")));
    }

    private static SearchParam token(String name, String definition, String documentation) {
        return new SearchParam(name, PARAMETER + definition, "token", documentation);
    }
}
