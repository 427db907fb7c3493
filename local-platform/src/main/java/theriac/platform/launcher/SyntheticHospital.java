package theriac.platform.launcher;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A small hospital that exists nowhere: for the same seed it sends the same reports and asks for the same checks.
final class SyntheticHospital {

    private static final List<String> DRUGS =
            List.of("baclofen", "diazepam", "oxycodone", "gabapentin", "sertraline", "paracetamol");
    private static final List<String> OTHERS = List.of("tizanidine", "lorazepam", "pregabalin", "morphine");
    private static final List<String> REACTIONS =
            List.of("drowsiness", "seizure", "confusion", "nausea", "fall", "withdrawal syndrome");
    private static final List<String> ALCOHOL_USES = List.of("none", "occasional", "regular", "unknown");
    private static final int OLDEST = 95;
    private static final int YOUNGEST = 18;

    private final RandomGenerator chance;
    private final String numberPrefix;
    private int reports;

    SyntheticHospital(long seed) {
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.numberPrefix = "DEMO-" + seed + "-";
    }

    /// A report with the hospital's own number of it.
    record Report(String number, Map<String, Object> body) {}

    /// The next report of a suspected adverse reaction, as `/case-reports` and the hospital's topic take it.
    Report nextReport() {
        reports++;
        var number = numberPrefix + reports;
        var drugs = List.of(
                Map.of("name", oneOf(DRUGS), "role", "suspect"), Map.of("name", oneOf(OTHERS), "role", "concomitant"));
        return new Report(
                number,
                Map.of(
                        "senderReportId",
                        number,
                        "patient",
                        patient(),
                        "country",
                        "NL",
                        "reporter",
                        "physician",
                        "alcohol",
                        oneOf(List.of("yes", "no", "unknown")),
                        "drugs",
                        drugs,
                        "reactions",
                        List.of(Map.of("term", oneOf(REACTIONS)))));
    }

    /// The next question about a patient's medication, as `/interaction-checks` takes it.
    Map<String, Object> nextCheck() {
        return Map.of(
                "medications",
                List.of(Map.of("name", oneOf(DRUGS)), Map.of("name", oneOf(OTHERS))),
                "alcoholUse",
                oneOf(ALCOHOL_USES));
    }

    private Map<String, Object> patient() {
        return Map.of(
                "identifier",
                Map.of("system", ServiceSettings.SENDERS_IDENTIFIER_SYSTEM, "value", "P" + chance.nextInt(1000, 9999)),
                "sex",
                oneOf(List.of("female", "male")),
                "ageYears",
                chance.nextInt(YOUNGEST, OLDEST));
    }

    private String oneOf(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
