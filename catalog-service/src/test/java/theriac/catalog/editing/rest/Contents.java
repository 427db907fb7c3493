package theriac.catalog.editing.rest;

import java.time.LocalDate;

/// What curators write in tests.
final class Contents {

    private static final String SOURCE = """
            {"citation": "A label", "evidenceLevel": "label", "jurisdiction": "US"}""";

    private Contents() {}

    /// A drug that the catalog does not have, graded so, in force from the first of 2026.
    static String ofNewDrug(String name, int grade) {
        return """
                {"name": "%s", "version": %s}""".formatted(name, version(LocalDate.parse("2026-01-01"), grade));
    }

    /// A version more, graded so, in force from a day on.
    static String ofNextVersion(LocalDate from, int grade) {
        return """
                {"version": %s}""".formatted(version(from, grade));
    }

    /// A brand more and nothing else.
    static String ofBrand(String brand) {
        return """
                {"names": [{"name": "%s", "kind": "brand", "source": %s}]}""".formatted(brand, SOURCE);
    }

    private static String version(LocalDate from, int grade) {
        return """
                {"effectiveFrom": "%s", "classes": ["benzodiazepine"], "classesSource": %s,
                 "cnsDepression": {"grade": %d, "source": %s}}""".formatted(from, SOURCE, grade, SOURCE);
    }
}
