package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import theriac.adverseevent.coding.DrugCode.CodeSystem;

/// The names under which FHIR knows code systems and extensions. Ours are URNs, since they hold wherever the
/// platform runs; docs/fhir.md explains them.
final class Uris {

    static final String UCUM = "http://unitsofmeasure.org";
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    static final String CATEGORY = TERMINOLOGY + "adverse-event-category";
    static final String SERIOUSNESS = TERMINOLOGY + "adverse-event-seriousness";
    static final String OUTCOME = TERMINOLOGY + "adverse-event-outcome";
    static final String DEGREE = TERMINOLOGY + "v2-0360";
    static final String PRACTITIONER_ROLE = TERMINOLOGY + "practitioner-role";

    private static final String OURS = "urn:theriac:fhir:";
    static final String OUR_REACTION = "urn:theriac:reaction-term";
    static final String OUR_SENDER = "urn:theriac:sender:";
    static final String OUR_PATIENT = "urn:theriac:patient-reference";
    static final String OUR_DRUG = "urn:theriac:drug";
    static final String OUR_SITUATION = OURS + "special-situation";
    static final String OUR_SERIOUSNESS = OURS + "seriousness";
    static final String OUR_QUALIFICATION = OURS + "reporter-qualification";
    static final String OUR_ROUTE = OURS + "route";

    private static final String EXTENSION = OURS + "extension:";
    static final String ROLE = EXTENSION + "role";
    static final String CONCOMITANT = EXTENSION + "concomitant";
    static final String ACTION = EXTENSION + "action-taken";
    static final String DECHALLENGE = EXTENSION + "dechallenge";
    static final String RECHALLENGE = EXTENSION + "rechallenge";
    static final String REACTION_OUTCOME = EXTENSION + "reaction-outcome";
    static final String AGE_GROUP = EXTENSION + "age-group";
    static final String ALCOHOL = EXTENSION + "alcohol";
    static final String KIND = EXTENSION + "report-kind";
    static final String WORLDWIDE_NUMBER = EXTENSION + "worldwide-number";
    static final String MERGED_INTO = EXTENSION + "merged-into";
    static final String NARRATIVE = EXTENSION + "narrative";

    /// The element of R5 that tells of errors, as R4 carries it.
    static final String STATUS = "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status";

    /// The surest to recognise a drug by first.
    static final List<Map.Entry<String, CodeSystem>> DRUG_CODES = List.of(
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem.RXNORM),
            Map.entry("urn:oid:2.16.840.1.113883.6.88", CodeSystem.RXNORM),
            Map.entry("http://fdasis.nlm.nih.gov", CodeSystem.UNII),
            Map.entry("urn:oid:2.16.840.1.113883.4.9", CodeSystem.UNII),
            Map.entry("http://www.whocc.no/atc", CodeSystem.ATC),
            Map.entry("urn:oid:2.16.840.1.113883.6.73", CodeSystem.ATC));

    /// How MedDRA is named, as it should be first.
    static final List<String> MEDDRA = List.of(
            "http://terminology.hl7.org/CodeSystem/mdr",
            "https://www.meddra.org",
            "http://www.meddra.org",
            "urn:oid:2.16.840.1.113883.6.163");

    /// Systems whose displays name a reaction best, the best first.
    static final List<String> REACTION_SYSTEMS =
            Stream.concat(MEDDRA.stream(), Stream.of(SNOMED)).toList();

    private Uris() {}

    static String of(CodeSystem system) {
        return DRUG_CODES.stream()
                .filter(entry -> entry.getValue() == system)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
