package theriac.interaction.cdshooks.chart;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import theriac.interaction.patient.ConditionName;

/// Which of the platform's conditions a coded one means. A code that is not listed counts by its words.
///
/// Each code was looked up in public FHIR value sets and guides. SNOMED CT: sleep apnea, chronic obstructive lung
/// disease, cirrhosis and mental disorder in those of the German Corona Consensus; epilepsy and depression in HL7
/// Switzerland's medical conditions; seizure disorder and dialysis in a COVID-19 set of underlying conditions; kidney
/// disease in HL7's Clinical Guidelines; disorder of liver in HL7 Europe's IDEA4RC; substance abuse in the CDC opioid
/// guide; alcoholism and heart failure in HiGHmed's; pregnancy in HL7's IPS. ICD-10: J44, G40, N19, K70 to K74 in
/// the causes of the WHO verbal autopsy; N18, I50, F32 in HL7's mCODE; Z99.2 in HL7's Da Vinci risk adjustment;
/// G47.3 in Austria's MOPED; the fourth character .2 of F10 to F19 is dependence.
final class Conditions {

    static final String PREGNANT = "pregnant";
    static final String DIALYSIS = "on-dialysis";

    private static final String SNOMED = "http://snomed.info/sct";
    private static final Set<String> ICD_10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm");

    private static final Map<String, String> BY_SNOMED = PatientFacts.mapOf(
            "73430006", "sleep-apnea",
            "78275009", "sleep-apnea",
            "84757009", "epilepsy",
            "128613002", "epilepsy",
            "13645005", "chronic-obstructive-pulmonary-disease",
            "709044004", "kidney-impairment",
            "235856003", "liver-impairment",
            "19943007", "liver-impairment",
            "66214007", "substance-use-disorder",
            "7200002", "substance-use-disorder",
            "74732009", "mental-illness",
            "35489007", "depression",
            "84114007", "heart-failure");

    private static final Map<String, String> BY_ICD_10 = PatientFacts.mapOf(
            "G47.3", "sleep-apnea",
            "G40", "epilepsy",
            "J44", "chronic-obstructive-pulmonary-disease",
            "N18", "kidney-impairment",
            "N19", "kidney-impairment",
            "K70", "liver-impairment",
            "K72", "liver-impairment",
            "K74", "liver-impairment",
            "F10.2", "substance-use-disorder",
            "F11.2", "substance-use-disorder",
            "F13.2", "substance-use-disorder",
            "F19.2", "substance-use-disorder",
            "F32", "depression",
            "I50", "heart-failure");

    private Conditions() {}

    static Set<String> slugs(Concept concept) {
        var coded = new HashSet<String>();
        concept.codesOf(SNOMED)
                .filter(BY_SNOMED::containsKey)
                .map(BY_SNOMED::get)
                .forEach(coded::add);
        ICD_10.stream()
                .flatMap(concept::codesOf)
                .flatMap(code -> BY_ICD_10.entrySet().stream()
                        .filter(entry -> code.toUpperCase(Locale.ROOT).startsWith(entry.getKey()))
                        .map(Map.Entry::getValue))
                .forEach(coded::add);
        if (!coded.isEmpty()) {
            return coded;
        }
        var worded = new HashSet<String>();
        concept.words().stream().findFirst().map(ConditionName::slug).ifPresent(worded::add);
        return worded;
    }

    /// What a condition says of the patient's state rather than of an illness.
    static Set<String> states(Concept concept) {
        var states = new HashSet<String>();
        if (concept.has(SNOMED, "77386006")) {
            states.add(PREGNANT);
        }
        if (concept.has(SNOMED, "105502003") || concept.has("http://hl7.org/fhir/sid/icd-10-cm", "Z99.2")) {
            states.add(DIALYSIS);
        }
        return states;
    }
}
