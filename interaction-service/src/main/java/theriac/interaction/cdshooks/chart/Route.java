package theriac.interaction.cdshooks.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A route of administration, as the catalog spells it.
///
/// Each SNOMED CT code was looked up in FHIR's value set of route codes (R5); the abbreviations in HL7's version 2
/// table 0162 (PO, IV, IM, SC, SL, IT, PR) and version 3 RouteOfAdministration (IVINJ, SQ, ITINJ).
final class Route {

    private static final String SNOMED = "http://snomed.info/sct";

    private static final Map<String, String> BY_SNOMED = Map.ofEntries(
            Map.entry("26643006", "oral"),
            Map.entry("47625008", "intravenous"),
            Map.entry("78421000", "intramuscular"),
            Map.entry("34206005", "subcutaneous"),
            Map.entry("72607000", "intrathecal"),
            Map.entry("37161004", "rectal"),
            Map.entry("6064005", "topical"),
            Map.entry("46713006", "nasal"),
            Map.entry("54485002", "ophthalmic"),
            Map.entry("37839007", "sublingual"),
            Map.entry("54471007", "buccal"),
            Map.entry("45890007", "transdermal"));

    private static final Map<String, String> BY_ABBREVIATION = Map.ofEntries(
            Map.entry("po", "oral"),
            Map.entry("by-mouth", "oral"),
            Map.entry("per-os", "oral"),
            Map.entry("iv", "intravenous"),
            Map.entry("ivinj", "intravenous"),
            Map.entry("im", "intramuscular"),
            Map.entry("sc", "subcutaneous"),
            Map.entry("sq", "subcutaneous"),
            Map.entry("it", "intrathecal"),
            Map.entry("itinj", "intrathecal"),
            Map.entry("sl", "sublingual"),
            Map.entry("pr", "rectal"));

    private Route() {}

    static Optional<String> of(Element dosage) {
        return dosage.get("route").map(Concept::of).flatMap(Route::of);
    }

    private static Optional<String> of(Concept concept) {
        return concept.codesOf(SNOMED)
                .map(BY_SNOMED::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> concept.codings().stream()
                        .flatMap(coding -> coding.code().stream())
                        .map(Route::slug)
                        .filter(BY_ABBREVIATION::containsKey)
                        .map(BY_ABBREVIATION::get)
                        .findFirst())
                .or(() -> concept.words().stream().map(Route::worded).findFirst());
    }

    private static String worded(String words) {
        var slug = slug(words).replaceFirst("-(route|use|administration)$", "");
        return BY_ABBREVIATION.getOrDefault(slug, slug);
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
