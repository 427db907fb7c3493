package theriac.adverseevent.casereport.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Instances of FHIR R4 of our own making.
public final class FhirInstances {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FhirInstances() {}

    /// The smallest event that makes a case.
    public static String smallest() {
        return """
                {"resourceType":"AdverseEvent","identifier":{"value":"S-1"},"contained":[{"resourceType":"Patient","id":"p"},\
                {"resourceType":"Medication","id":"m","code":{"text":"baclofen"}}],"actuality":"actual",\
                "event":{"text":"drowsiness"},"subject":{"reference":"#p"},"suspectEntity":[{"instance":{"reference":"#m"}}]}""";
    }

    /// An event with all that a case keeps, and some that only the original keeps.
    public static String full() {
        return """
                {"resourceType":"AdverseEvent","id":"ae","meta":{"versionId":"3"},
                 "identifier":{"system":"urn:oid:2.16.9","value":"H1-42"},
                 "contained":[
                  {"resourceType":"Patient","id":"p","gender":"female","birthDate":"1974-05-12",
                   "identifier":[{"system":"urn:other","value":"1"},{"system":"urn:oid:2.16.1","value":"777"}]},
                  {"resourceType":"Medication","id":"m","code":{"text":"Lioresal 10 mg","coding":[
                   {"system":"http://www.whocc.no/atc","code":"M03BX01"},
                   {"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292","display":"baclofen"}]},
                   "batch":{"lotNumber":"L-77"}},
                  {"resourceType":"MedicationStatement","id":"s","status":"stopped","medicationReference":{"reference":"#m"},
                   "subject":{"reference":"#p"},"effectivePeriod":{"start":"2026-08","end":"2026-11-16"},
                   "reasonCode":[{"text":"spasticity"}],
                   "dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},
                    "route":{"text":"oral use"},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"milligram",
                     "system":"http://unitsofmeasure.org","code":"mg"}}]}]},
                  {"resourceType":"MedicationAdministration","id":"a","status":"completed",
                   "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N05BA01","display":"diazepam"}]},
                   "subject":{"reference":"#p"},"effectiveDateTime":"2026-11-18T09:30:00+01:00",
                   "dosage":{"route":{"coding":[{"system":"urn:x","code":"1","display":"Intravenous route"}]},
                    "dose":{"value":5,"unit":"mg"}}},
                  {"resourceType":"Condition","id":"c1","code":{"text":"convulsion"},"subject":{"reference":"#p"},
                   "onsetDateTime":"2026-11-18","abatementDateTime":"2026-11-19"},
                  {"resourceType":"Condition","id":"c2","code":{"text":"confusion"},"subject":{"reference":"#p"}},
                  {"resourceType":"Observation","id":"w","status":"final",
                   "code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"valueQuantity":{"value":61.5,"unit":"kg"}},
                  {"resourceType":"Practitioner","id":"r","qualification":[{"code":{"coding":[
                   {"system":"http://terminology.hl7.org/CodeSystem/v2-0360","code":"RPH"}]}}]},
                  {"resourceType":"Location","id":"l","address":{"country":"NLD"}}],
                 "actuality":"actual",
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-category",
                  "code":"product-use-error"}]}],
                 "event":{"coding":[{"system":"http://snomed.info/sct","code":"91175000","display":"Convulsion"}],
                  "text":"Found on the floor two days after the last tablet."},
                 "subject":{"reference":"#p"},"date":"2026-11-18T07:15:00+01:00",
                 "resultingCondition":[{"reference":"#c1"},{"reference":"#c2"}],
                 "location":{"reference":"#l"},
                 "seriousness":{"coding":[
                  {"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness","code":"SeriousResultsInHospitalization"},
                  {"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness","code":"SeriousIsLifeThreatening"}]},
                 "outcome":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-outcome","code":"resolved"}]},
                 "recorder":{"reference":"#r"},
                 "suspectEntity":[{"instance":{"reference":"#s"},"causality":[{"productRelatedness":"likely"}]}],
                 "subjectMedicalHistory":[{"reference":"#w"}]}""";
    }

    /// The same as a Bundle: what was contained stands beside the event and is referred to by its type and id.
    public static String bundled(String event) {
        try {
            var root = (ObjectNode) JSON.readTree(event);
            var contained = root.remove("contained");
            var entries = JSON.createArrayNode();
            var text = root.toString();
            for (var resource : contained) {
                text = refer(
                        text,
                        resource.path("id").asText(),
                        resource.path("resourceType").asText());
            }
            entries.addObject().set("resource", JSON.readTree(text));
            for (var resource : contained) {
                var moved = resource.toString();
                for (var target : contained) {
                    moved = refer(
                            moved,
                            target.path("id").asText(),
                            target.path("resourceType").asText());
                }
                entries.addObject()
                        .put(
                                "fullUrl",
                                "http://h.example/fhir/"
                                        + resource.path("resourceType").asText() + "/"
                                        + resource.path("id").asText())
                        .set("resource", JSON.readTree(moved));
            }
            return JSON.createObjectNode()
                    .put("resourceType", "Bundle")
                    .put("type", "collection")
                    .<ObjectNode>set("entry", entries)
                    .toString();
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }

    private static String refer(String text, String id, String type) {
        return text.replace("\"#" + id + "\"", "\"" + type + "/" + id + "\"");
    }
}
