package theriac.platform.launcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What happens to the patients of a hospital that exists nowhere: orders, stops and reports that belong together. For
/// the same seed and day it tells the same stories, so that what was told before is known and not doubled.
///
/// Some of it is planted, so that it can be found: more tinnitus with tolperisone than chance brings (which no source
/// says of it), seizures after abrupt stops of baclofen, and cases that two people report.
final class HospitalStories {

    /// The drug of the planted pair.
    static final String PLANTED_DRUG = "tolperisone";
    /// The reaction of the planted pair.
    static final String PLANTED_REACTION = "tinnitus";

    private static final List<String> DRUGS = List.of(
            "sertraline",
            "oxycodone",
            "gabapentin",
            "diazepam",
            "tizanidine",
            "quetiapine",
            "metoprolol",
            PLANTED_DRUG);
    private static final List<String> REACTIONS = List.of(
            "drowsiness", "nausea", "dizziness", "confusion", "fall", "rash", "vomiting", "headache", "constipation");
    private static final List<String> REPORTERS = List.of("physician", "pharmacist", "other-health-professional");

    private static final int HUNDRED = 100;
    /// Not by chance: on a day with three of them among thirty stories nothing crosses a screen.
    private static final int PLANTED_EVERY = 5;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 95;
    private static final int DAILY_BACLOFEN = 60;
    private static final int TAPER_STEP = 5;
    private static final int TAPER_STEP_DAYS = 5;

    private final RandomGenerator chance;
    private final LocalDate today;
    private final String numbers;
    private int stories;
    private int numbered;

    HospitalStories(long seed, LocalDate today) {
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ today.toEpochDay());
        this.today = today;
        this.numbers = "DEMO-%d-%s-".formatted(seed, today.toString().replace("-", ""));
    }

    /// Something that the hospital tells the platform.
    sealed interface Step {

        /// An order, a change of one or a stop.
        record Medication(Map<String, Object> body) implements Step {}

        /// A report of a suspected reaction.
        record Report(Map<String, Object> body) implements Step {}
    }

    /// What happened, and what is told of it, in order.
    record Story(String what, List<Step> steps) {}

    /// The next story.
    Story next() {
        stories++;
        if (stories % PLANTED_EVERY == 0) {
            return plantedReport();
        }
        int of = chance.nextInt(HUNDRED);
        if (of < 47) {
            return everydayReport();
        } else if (of < 71) {
            return order();
        } else if (of < 83) {
            return abruptStop();
        } else if (of < 91) {
            return taperedStop();
        }
        return reportedTwice();
    }

    private Story everydayReport() {
        var drug = oneOf(DRUGS);
        var reaction = oneOf(REACTIONS);
        return new Story(
                "a report: %s with %s".formatted(reaction, drug), List.of(report(patient(), drug, reaction, Map.of())));
    }

    private Story plantedReport() {
        return new Story(
                "a report: %s with %s (planted)".formatted(PLANTED_REACTION, PLANTED_DRUG),
                List.of(report(patient(), PLANTED_DRUG, PLANTED_REACTION, Map.of())));
    }

    private Story order() {
        var drug = oneOf(List.of("diazepam", "gabapentin", "tizanidine"));
        var days = chance.nextInt(1, 60);
        return new Story(
                "an order of " + drug,
                List.of(medication(
                        patient(),
                        drug,
                        "started",
                        days,
                        Map.of("dosage", dosage("diazepam".equals(drug) ? 5 : "gabapentin".equals(drug) ? 300 : 2)))));
    }

    /// Baclofen, 60 mg a day for months, ends at once; half of these patients have a seizure the day after.
    private Story abruptStop() {
        var patient = patient();
        var daysAgo = chance.nextInt(2, 6);
        List<Step> steps = new ArrayList<>(List.of(
                medication(patient, "baclofen", "started", daysAgo + 95, Map.of("dosage", dosage(DAILY_BACLOFEN / 3))),
                medication(patient, "baclofen", "stopped", daysAgo, Map.of())));
        if (chance.nextBoolean()) {
            return new Story("an abrupt stop of baclofen", steps);
        }
        steps.add(report(
                patient,
                "baclofen",
                "seizure",
                Map.of(
                        "onset",
                        today.minusDays(daysAgo - 1L).toString(),
                        "seriousness",
                        List.of("hospitalisation"),
                        "narrative",
                        "Invented: a seizure on the day after baclofen ended at admission.")));
        return new Story("an abrupt stop of baclofen, and a seizure the day after", steps);
    }

    /// 5 mg a day less every five days.
    private Story taperedStop() {
        var patient = patient();
        int lasts = DAILY_BACLOFEN / TAPER_STEP * TAPER_STEP_DAYS;
        List<Step> steps = new ArrayList<>();
        steps.add(medication(patient, "baclofen", "started", lasts + 90, Map.of("dosage", dosage(DAILY_BACLOFEN / 3))));
        for (int daily = DAILY_BACLOFEN - TAPER_STEP, days = lasts; daily > 0; daily -= TAPER_STEP) {
            days -= TAPER_STEP_DAYS;
            steps.add(medication(patient, "baclofen", "changed", days + 1, Map.of("dosage", dosageOnce(daily))));
        }
        steps.add(medication(patient, "baclofen", "stopped", 1, Map.of("reason", "tapered")));
        return new Story("a taper of baclofen to its end", steps);
    }

    /// The ward and the pharmacy report the same case, each under a number of their own.
    private Story reportedTwice() {
        var patient = patient();
        var drug = oneOf(DRUGS);
        var reaction = oneOf(REACTIONS);
        var onset = today.minusDays(chance.nextInt(1, 20)).toString();
        return new Story(
                "a case that two report: %s with %s".formatted(reaction, drug),
                List.of(
                        report(patient, drug, reaction, Map.of("onset", onset, "reporter", "physician")),
                        report(
                                patient,
                                drug,
                                reaction,
                                Map.of(
                                        "onset",
                                        onset,
                                        "reporter",
                                        "pharmacist",
                                        "narrative",
                                        "Invented: the pharmacy saw it too."))));
    }

    private Map<String, Object> patient() {
        return Map.of(
                "identifier",
                Map.of(
                        "system",
                        ServiceSettings.SENDERS_IDENTIFIER_SYSTEM,
                        "value",
                        "%sP%d".formatted(numbers, stories)),
                "sex",
                oneOf(List.of("female", "male")),
                "ageYears",
                chance.nextInt(YOUNGEST, OLDEST));
    }

    private Step report(Map<String, Object> patient, String drug, String reaction, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "senderReportId",
                number("R"),
                "patient",
                patient,
                "country",
                "NL",
                "reporter",
                oneOf(REPORTERS),
                "alcohol",
                oneOf(List.of("yes", "no", "no", "unknown")),
                "drugs",
                List.of(Map.of("name", drug, "role", "suspect")),
                "reactions",
                List.of(Map.of("term", reaction))));
        body.putAll(more);
        return new Step.Report(Map.copyOf(body));
    }

    private Step medication(
            Map<String, Object> patient, String drug, String type, int daysAgo, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "senderEventId",
                number("M"),
                "type",
                type,
                "occurredAt",
                today.minusDays(daysAgo) + "T08:00:00Z",
                "patient",
                Map.of("identifier", patient.get("identifier")),
                "medication",
                Map.of("name", drug)));
        body.putAll(more);
        return new Step.Medication(Map.copyOf(body));
    }

    private static Map<String, Object> dosage(int milligrams) {
        return Map.of("dose", Map.of("value", milligrams, "unit", "mg"), "timesPerDay", 3, "route", "oral");
    }

    private static Map<String, Object> dosageOnce(int milligrams) {
        return Map.of("dose", Map.of("value", milligrams, "unit", "mg"), "timesPerDay", 1, "route", "oral");
    }

    private String number(String kind) {
        numbered++;
        return numbers + kind + numbered;
    }

    private String oneOf(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
