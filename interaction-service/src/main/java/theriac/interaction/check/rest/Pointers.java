package theriac.interaction.check.rest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.check.NotChecked;
import theriac.interaction.patient.Fact;

/// Says where in a request something stands, as JSON pointers.
final class Pointers {

    private Pointers() {}

    static List<String> of(NotChecked note) {
        return Stream.concat(field(note).stream(), toAll(note.positions()).stream())
                .toList();
    }

    /// The field that the note is about, beside the medications.
    private static List<String> field(NotChecked note) {
        return switch (note.reason()) {
            case ALCOHOL_USE_UNKNOWN -> List.of("/alcoholUse");
            case AGE_UNKNOWN -> toFacts(List.of(Fact.AGE));
            case CONDITIONS_UNKNOWN -> toFacts(List.of(Fact.CONDITIONS));
            case RENAL_FUNCTION_UNKNOWN -> toFacts(List.of(Fact.RENAL_FUNCTION));
            case DIALYSIS_UNKNOWN -> toFacts(List.of(Fact.DIALYSIS));
            case PREGNANCY_UNKNOWN -> toFacts(List.of(Fact.PREGNANCY));
            case BREASTFEEDING_UNKNOWN -> toFacts(List.of(Fact.BREASTFEEDING));
            case UNKNOWN_CONDITION -> toFacts(List.of(Fact.CONDITIONS));
            case RENAL_FUNCTION_NOT_ESTIMATED -> List.of("/creatinine");
            case UNKNOWN_DRUG,
                    AMBIGUOUS_DRUG,
                    CONTRADICTORY_DRUG,
                    UNKNOWN_CODE,
                    MEDICATION_STOPPED,
                    LIVER_FUNCTION_UNKNOWN,
                    DOSE_NOT_STATED,
                    ROUTE_NOT_STATED,
                    DOSE_NOT_CHECKED,
                    DRUG_WITHDRAWN,
                    NO_STATEMENT_IN_FORCE,
                    NEWER_STATEMENT_UNREADABLE,
                    CNS_GRADE_NOT_STATED,
                    DRUG_CLASS_NOT_STATED,
                    DATA_NOT_SENT,
                    NO_RULE_IN_FORCE,
                    SITE_RULES_SILENT,
                    ASSOCIATIONS_NOT_CURRENT,
                    CATALOG_BEHIND,
                    CATALOG_SILENT -> List.of();
        };
    }

    static List<String> toFacts(Collection<Fact> facts) {
        return facts.stream().sorted().flatMap(fact -> to(fact).stream()).toList();
    }

    static List<String> toAll(Collection<Integer> positions) {
        return positions.stream().map(Pointers::to).toList();
    }

    static String to(int position) {
        return "/medications/" + position;
    }

    /// A request has no field for the function of the liver.
    private static Optional<String> to(Fact fact) {
        return switch (fact) {
            case AGE -> Optional.of("/ageYears");
            case CONDITIONS -> Optional.of("/conditions");
            case RENAL_FUNCTION -> Optional.of("/renalFunction");
            case DIALYSIS -> Optional.of("/onDialysis");
            case PREGNANCY -> Optional.of("/pregnant");
            case BREASTFEEDING -> Optional.of("/breastfeeding");
            case LIVER_FUNCTION -> Optional.empty();
        };
    }
}
