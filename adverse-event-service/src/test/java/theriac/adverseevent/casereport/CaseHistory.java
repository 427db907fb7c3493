package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import theriac.adverseevent.Api;
import theriac.adverseevent.casereport.e2b.Icsrs;

/// What a sender tells of one case over time: reported, followed up, amended, taken back, reported again.
///
/// @param reports in the order in which they were written; numbers have `@CASE@` in front
record CaseHistory(List<Written> reports) {

    private static final List<String> DRUGS = List.of("baclofen", "diazepam", "ibuprofen", "grandmother's tea");
    private static final List<String> REACTIONS =
            List.of("drowsiness", "seizure", "confusion", "headache", "an odd feeling");
    private static final List<String> COUNTRIES = List.of("NL", "DE", "US");

    /// One version of a report as it is sent.
    record Written(String contentType, String body) {

        /// The same with numbers that begin like this.
        Written numbered(String prefix) {
            return new Written(contentType, body.replace("@CASE@", prefix));
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Histories of some cases, always the same of a seed.
    static List<CaseHistory> some(long seed, int cases) {
        var chance = new Random(seed);
        return IntStream.range(0, cases).mapToObj(n -> random(n, chance)).toList();
    }

    private static CaseHistory random(int number, Random chance) {
        boolean isE2b = chance.nextInt(4) == 0;
        int version = 0;
        List<Written> reports = new ArrayList<>();
        int versions = 1 + chance.nextInt(4);
        for (int i = 0; i < versions; i++) {
            version += 1 + chance.nextInt(2);
            boolean nullifies = chance.nextInt(5) == 0;
            reports.add(isE2b ? e2b(number, version, nullifies, chance) : own(number, version, nullifies, chance));
        }
        return new CaseHistory(List.copyOf(reports));
    }

    private static Written own(int number, int version, boolean nullifies, Random chance) {
        return chance.nextBoolean()
                ? json(number, version, nullifies, chance)
                : fhir(number, version, nullifies, chance);
    }

    private static Written json(int number, int version, boolean nullifies, Random chance) {
        var body = """
                {"senderReportId":"@CASE@%d","version":%d,"nullified":%b,"country":"%s","onset":"2026-0%d",
                 "patient":{"identifier":{"system":"%s","value":"history-%d"},"sex":"female","ageYears":%d},
                 "drugs":[{"name":"%s","role":"suspect","route":"oral"},{"name":"%s","role":"concomitant"}],
                 "reactions":[{"term":"%s","outcome":"recovering"}],"narrative":"Told %d times."}""".formatted(
                        number,
                        version,
                        nullifies,
                        one(COUNTRIES, chance),
                        1 + chance.nextInt(9),
                        Api.IDENTIFIER_SYSTEM,
                        number,
                        20 + chance.nextInt(60),
                        one(DRUGS, chance),
                        one(DRUGS, chance),
                        one(REACTIONS, chance),
                        version);
        return new Written("application/json", body);
    }

    private static Written fhir(int number, int version, boolean nullifies, Random chance) {
        var body = """
                {"resourceType":"AdverseEvent","meta":{"versionId":"%d"},"identifier":{"value":"@CASE@%d"},%s
                 "contained":[{"resourceType":"Patient","id":"p","gender":"male",
                   "identifier":[{"system":"%s","value":"history-%d"}]},
                  {"resourceType":"Medication","id":"m","code":{"text":"%s"}}],
                 "actuality":"actual","event":{"text":"%s"},"subject":{"reference":"#p"},"date":"2026-0%d",
                 "suspectEntity":[{"instance":{"reference":"#m"}}]}""".formatted(
                        version,
                        number,
                        nullifies ? "\"status\":\"entered-in-error\"," : "",
                        Api.IDENTIFIER_SYSTEM,
                        number,
                        one(DRUGS, chance),
                        one(REACTIONS, chance),
                        1 + chance.nextInt(9));
        return new Written("application/fhir+json", body);
    }

    /// Versions of a safety report are told apart by when they were made.
    private static Written e2b(int number, int version, boolean nullifies, Random chance) {
        var written = "202603%02d101400+0100".formatted(version + 1);
        var name = "@CASE@" + number;
        var message = nullifies
                ? Icsrs.nullification(name).replace("20260402101400+0100", written)
                : Icsrs.simple(name).replace("20260302101400+0100", written);
        return new Written(
                "application/xml",
                Icsrs.batch(
                        name + "-" + version,
                        message.replace(">baclofen<", ">" + one(DRUGS, chance) + "<")
                                .replace(">Drowsiness<", ">" + one(REACTIONS, chance) + "<")));
    }

    private static String one(List<String> values, Random chance) {
        return values.get(chance.nextInt(values.size()));
    }
}
