package theriac.interaction.patient;

import java.util.Locale;
import java.util.Map;

/// The slug of a condition, however it was written.
public final class ConditionName {

    private static final Map<String, String> OTHER_SPELLINGS = Map.of(
            "sleep-apnoea", "sleep-apnea",
            "obstructive-sleep-apnoea", "sleep-apnea",
            "obstructive-sleep-apnea", "sleep-apnea",
            "copd", "chronic-obstructive-pulmonary-disease",
            "seizure-disorder", "epilepsy",
            "renal-impairment", "kidney-impairment",
            "hepatic-impairment", "liver-impairment");

    private ConditionName() {}

    /// `Sleep apnoea` becomes `sleep-apnea`.
    public static String slug(String written) {
        var slug = written.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return OTHER_SPELLINGS.getOrDefault(slug, slug);
    }
}
