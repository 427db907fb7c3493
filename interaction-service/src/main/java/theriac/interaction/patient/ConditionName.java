package theriac.interaction.patient;

import java.util.Locale;
import java.util.Map;

/// The slug of a condition, however it was written.
public final class ConditionName {

    private static final Map<String, String> OTHER_SPELLINGS = Map.ofEntries(
            Map.entry("sleep-apnoea", "sleep-apnea"),
            Map.entry("sleep-apnea-syndrome", "sleep-apnea"),
            Map.entry("obstructive-sleep-apnoea", "sleep-apnea"),
            Map.entry("obstructive-sleep-apnea", "sleep-apnea"),
            Map.entry("copd", "chronic-obstructive-pulmonary-disease"),
            Map.entry("respiratory-insufficiency", "respiratory-impairment"),
            Map.entry("seizure-disorder", "epilepsy"),
            Map.entry("seizure", "seizures"),
            Map.entry("renal-impairment", "kidney-impairment"),
            Map.entry("ckd", "chronic-kidney-disease"),
            Map.entry("hepatic-impairment", "liver-impairment"),
            Map.entry("cirrhosis", "liver-impairment"),
            Map.entry("parkinson-s-disease", "parkinsons-disease"),
            Map.entry("parkinson-disease", "parkinsons-disease"),
            Map.entry("gastric-ulcer", "peptic-ulcer"),
            Map.entry("duodenal-ulcer", "peptic-ulcer"),
            Map.entry("psychotic-disorder", "psychosis"),
            Map.entry("schizophrenia", "psychosis"),
            Map.entry("opioid-use-disorder", "opioid-dependence"),
            Map.entry("alcohol-use-disorder", "alcohol-dependence"),
            Map.entry("cerebrovascular-accident", "stroke"),
            Map.entry("congenital-long-qt-syndrome", "long-qt-syndrome"),
            Map.entry("baclofen-pump", "intrathecal-baclofen-pump"));

    private ConditionName() {}

    /// `Sleep apnoea` becomes `sleep-apnea`.
    public static String slug(String written) {
        var slug = written.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return OTHER_SPELLINGS.getOrDefault(slug, slug);
    }
}
