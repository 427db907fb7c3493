package theriac.catalog.catalogimport.openfda;

import java.util.Map;
import java.util.Optional;

import theriac.catalog.drug.Claim.Topic;

import static java.util.Map.entry;

/// Which fields of a record are sections that say something about the drug, and on which topic. Their tables are left
/// out: their text stands in the section itself.
final class Sections {

    private static final Map<String, Topic> TOPICS = Map.ofEntries(
            entry("boxed_warning", Topic.BOXED_WARNING),
            entry("indications_and_usage", Topic.INDICATION),
            entry("purpose", Topic.INDICATION),
            entry("dosage_and_administration", Topic.DOSING),
            entry("dosage_forms_and_strengths", Topic.DOSAGE_FORM),
            entry("contraindications", Topic.CONTRAINDICATION),
            entry("do_not_use", Topic.CONTRAINDICATION),
            entry("warnings", Topic.PRECAUTION),
            entry("warnings_and_cautions", Topic.PRECAUTION),
            entry("precautions", Topic.PRECAUTION),
            entry("general_precautions", Topic.PRECAUTION),
            entry("ask_doctor", Topic.PRECAUTION),
            entry("ask_doctor_or_pharmacist", Topic.PRECAUTION),
            entry("when_using", Topic.PRECAUTION),
            entry("stop_use", Topic.PRECAUTION),
            entry("drug_interactions", Topic.INTERACTION),
            entry("use_in_specific_populations", Topic.SPECIFIC_POPULATION),
            entry("pregnancy", Topic.SPECIFIC_POPULATION),
            entry("teratogenic_effects", Topic.SPECIFIC_POPULATION),
            entry("nonteratogenic_effects", Topic.SPECIFIC_POPULATION),
            entry("labor_and_delivery", Topic.SPECIFIC_POPULATION),
            entry("lactation", Topic.SPECIFIC_POPULATION),
            entry("nursing_mothers", Topic.SPECIFIC_POPULATION),
            entry("pregnancy_or_breast_feeding", Topic.SPECIFIC_POPULATION),
            entry("pediatric_use", Topic.SPECIFIC_POPULATION),
            entry("geriatric_use", Topic.SPECIFIC_POPULATION),
            entry("overdosage", Topic.OVERDOSE),
            entry("drug_abuse_and_dependence", Topic.DEPENDENCE),
            entry("controlled_substance", Topic.DEPENDENCE),
            entry("abuse", Topic.DEPENDENCE),
            entry("dependence", Topic.DEPENDENCE),
            entry("adverse_reactions", Topic.SIDE_EFFECT),
            entry("mechanism_of_action", Topic.MECHANISM),
            entry("how_supplied", Topic.SUPPLY),
            entry("storage_and_handling", Topic.STORAGE));

    private Sections() {}

    /// The topic of a section, if the field is one.
    static Optional<Topic> topicOf(String field) {
        return Optional.ofNullable(TOPICS.get(field));
    }
}
