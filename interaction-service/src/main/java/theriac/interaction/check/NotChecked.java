package theriac.interaction.check;

import java.util.List;
import java.util.Locale;

/// Something that the check leaves open, so that silence is never mistaken for safety.
///
/// @param what what was not checked, in the prescriber's words
/// @param positions the medications that it is about, by their place in the list
public record NotChecked(Reason reason, String what, String detail, List<Integer> positions) {

    public NotChecked {
        positions = List.copyOf(positions);
    }

    /// Why something was not checked.
    public enum Reason {
        UNKNOWN_DRUG,
        AMBIGUOUS_DRUG,
        CONTRADICTORY_DRUG,
        UNKNOWN_CODE,
        MEDICATION_STOPPED,
        DRUG_WITHDRAWN,
        NO_STATEMENT_IN_FORCE,
        NEWER_STATEMENT_UNREADABLE,
        CNS_GRADE_NOT_STATED,
        DRUG_CLASS_NOT_STATED,
        ALCOHOL_USE_UNKNOWN,
        AGE_UNKNOWN,
        CONDITIONS_UNKNOWN,
        RENAL_FUNCTION_UNKNOWN,
        DIALYSIS_UNKNOWN,
        LIVER_FUNCTION_UNKNOWN,
        RENAL_FUNCTION_NOT_ESTIMATED,
        PREGNANCY_UNKNOWN,
        BREASTFEEDING_UNKNOWN,
        UNKNOWN_CONDITION,
        DOSE_NOT_STATED,
        ROUTE_NOT_STATED,
        DOSE_NOT_CHECKED,
        DATA_NOT_SENT,
        NO_RULE_IN_FORCE,
        SITE_RULES_SILENT,
        ASSOCIATIONS_NOT_CURRENT,
        CATALOG_BEHIND,
        CATALOG_SILENT;

        private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

        @Override
        public String toString() {
            return slug;
        }
    }

    static NotChecked of(Reason reason, String what, String detail) {
        return new NotChecked(reason, what, detail, List.of());
    }
}
