package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;

/// A report that must be refused, and the field at fault.
@SuppressWarnings("ArrayRecordComponent")
record BadReport(String name, byte[] body, String pointer) {

    private static final String GOOD = """
            {"senderReportId":"bad-1","version":1,"onset":"2026-10-02","country":"NL","reporter":"physician",\
            "seriousness":["death"],"alcohol":"no",\
            "patient":{"identifier":{"system":"urn:example:a","value":"P-1"},"sex":"male","ageYears":40,"weightKg":80},\
            "drugs":[{"name":"baclofen","code":{"system":"rxnorm","code":"1292"},"role":"suspect","route":"oral",\
            "dosages":[{"dose":{"value":10,"unit":"mg"},"every":{"value":8,"unit":"h"},"start":"2026-09-01",\
            "end":"2026-09-30"}]}],\
            "reactions":[{"term":"drowsiness","end":"2026-10-03","outcome":"recovered"}],\
            "kind":"spontaneous","narrative":"invented"}""";

    static Stream<BadReport> all() {
        return Stream.of(
                but("no number", "\"senderReportId\":\"bad-1\",", "", "/senderReportId"),
                but("a number that is none", "\"bad-1\"", "42", "/senderReportId"),
                but("a blank number", "\"bad-1\"", "\" \"", "/senderReportId"),
                but("an endless number", "bad-1", "x".repeat(101), "/senderReportId"),
                but("version nought", "\"version\":1", "\"version\":0", "/version"),
                but("a version in words", "\"version\":1", "\"version\":\"one\"", "/version"),
                but("a fraction of a version", "\"version\":1", "\"version\":1.5", "/version"),
                but("a future onset", "2026-10-02", "2996-10-02", "/onset"),
                but("a day that is none", "2026-10-02", "2026-02-30", "/onset"),
                but("a date in other words", "2026-10-02", "yesterday", "/onset"),
                but("an unknown country", "\"NL\"", "\"XX\"", "/country"),
                but("an unknown reporter", "physician", "neighbour", "/reporter"),
                but("an unknown criterion", "\"death\"", "\"sad\"", "/seriousness/0"),
                but("a criterion that is null", "\"death\"", "null", "/seriousness/0"),
                but("criteria that are no list", "[\"death\"]", "\"death\"", "/seriousness"),
                but("unknown alcohol use", "\"alcohol\":\"no\"", "\"alcohol\":\"perhaps\"", "/alcohol"),
                but("a patient that is none", "\"patient\":{", "\"patient\":7,\"p\":{", "/patient"),
                but("an identifier without system", "\"system\":\"urn:example:a\",", "", "/patient/identifier/system"),
                but("an identifier without value", "\"P-1\"", "\"\\u00a0\"", "/patient/identifier/value"),
                but("an unknown sex", "\"male\"", "\"M\"", "/patient/sex"),
                but("a negative age", "\"ageYears\":40", "\"ageYears\":-1", "/patient/ageYears"),
                but("an age of nobody", "\"ageYears\":40", "\"ageYears\":150.5", "/patient/ageYears"),
                but("an age of absurd precision", "\"ageYears\":40", "\"ageYears\":1e-999999", "/patient/ageYears"),
                but("an age in words", "\"ageYears\":40", "\"ageYears\":\"forty\"", "/patient/ageYears"),
                but("no weight at all", "\"weightKg\":80", "\"weightKg\":0", "/patient/weightKg"),
                but("a weight beyond all", "\"weightKg\":80", "\"weightKg\":1e999999", "/patient/weightKg"),
                but("an unknown situation", "\"kind\":", "\"situations\":[\"bad luck\"],\"kind\":", "/situations/0"),
                but("an unknown kind", "\"spontaneous\"", "\"sudden\"", "/kind"),
                but("a nullification in words", "\"kind\":", "\"nullified\":\"yes\",\"kind\":", "/nullified"),
                but("a dose of nothing", "\"value\":10", "\"value\":0", "/drugs/0/dosages/0/dose/value"),
                but("a dose beyond all", "\"value\":10", "\"value\":1e400", "/drugs/0/dosages/0/dose/value"),
                but("a dose without unit", ",\"unit\":\"mg\"", "", "/drugs/0/dosages/0/dose/unit"),
                but("an interval in milligrams", "\"unit\":\"h\"", "\"unit\":\"mg\"", "/drugs/0/dosages/0/every/unit"),
                but("an end before the start", "2026-09-30", "2026-08", "/drugs/0/dosages/0/end"),
                but("a future end", "2026-10-03", "2996-10-03", "/reactions/0/end"),
                but("an unknown outcome", "\"recovered\"", "\"fine\"", "/reactions/0/outcome"),
                but("no drugs", "\"drugs\":[", "\"d\":[", "/drugs"),
                but("an empty list of drugs", "\"drugs\":[", "\"drugs\":[],\"d\":[", "/drugs"),
                but("drugs that are no list", "\"drugs\":[", "\"drugs\":{},\"d\":[", "/drugs"),
                but("a drug that is none", "\"drugs\":[", "\"drugs\":[5,", "/drugs/0"),
                but(
                        "too many drugs",
                        "\"drugs\":[",
                        "\"drugs\":[" + many("{\"name\":\"a\",\"role\":\"suspect\"}") + ",",
                        "/drugs"),
                but("a drug without role", "\"role\":\"suspect\",", "", "/drugs/0/role"),
                but("an unknown role", "\"suspect\"", "\"guilty\"", "/drugs/0/role"),
                but("an unknown route", "\"oral\"", "\"by post\"", "/drugs/0/route"),
                but("a drug without name and code", "\"drugs\":[", "\"drugs\":[{\"role\":\"suspect\"},", "/drugs/0"),
                but("an overlong name", "\"baclofen\"", "\"" + "b".repeat(501) + "\"", "/drugs/0/name"),
                but("a control character", "\"baclofen\"", "\"bac\\u0000lofen\"", "/drugs/0/name"),
                but("half a character", "\"baclofen\"", "\"bac\\ud800lofen\"", "/drugs/0/name"),
                but("an unknown system of codes", "\"rxnorm\"", "\"snomed\"", "/drugs/0/code/system"),
                but("a code without code", ",\"code\":\"1292\"", "", "/drugs/0/code/code"),
                but("no reactions", "\"reactions\":[", "\"r\":[", "/reactions"),
                but("an empty list of reactions", "\"reactions\":[", "\"reactions\":[],\"r\":[", "/reactions"),
                but("a blank reaction", "\"drowsiness\"", "\"  \"", "/reactions/0/term"),
                but("a reaction without term", "\"term\"", "\"name\"", "/reactions/0/term"),
                but("an endless narrative", "\"invented\"", "\"" + "n".repeat(100_001) + "\"", "/narrative"),
                but("a null in the narrative", "\"invented\"", "\"in\\u0000vented\"", "/narrative"),
                new BadReport("no JSON", "{\"senderReportId\":".getBytes(StandardCharsets.UTF_8), ""),
                new BadReport("a list", "[]".getBytes(StandardCharsets.UTF_8), ""),
                new BadReport("something behind the end", (GOOD + "{}").getBytes(StandardCharsets.UTF_8), ""),
                but("a field twice", "\"version\":1", "\"version\":1,\"version\":2", ""),
                new BadReport("broken UTF-8", GOOD.replace("invented", "é").getBytes(StandardCharsets.ISO_8859_1), ""));
    }

    static String good() {
        return GOOD;
    }

    private static BadReport but(String name, String part, String instead, String pointer) {
        if (!GOOD.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return new BadReport(name, GOOD.replace(part, instead).getBytes(StandardCharsets.UTF_8), pointer);
    }

    private static String many(String item) {
        return String.join(",", Collections.nCopies(500, item));
    }

    @Override
    public String toString() {
        return name;
    }
}
