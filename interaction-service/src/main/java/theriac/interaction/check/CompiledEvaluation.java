package theriac.interaction.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import theriac.interaction.check.Participant.Circumstance;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.check.Reading.Exposure;
import theriac.interaction.drug.Match;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.Condition.Duplicate;
import theriac.interaction.rule.Condition.InPatient;
import theriac.interaction.rule.Condition.SeveralOf;
import theriac.interaction.rule.Condition.Together;
import theriac.interaction.rule.Condition.WithAlcohol;

/// Finds which rules concern a list by the tables of [CompiledRules], and lets only those speak. Says the same as
/// [PlainEvaluation].
final class CompiledEvaluation {

    private final CompiledRules rules;
    private final Reading reading;
    private final List<Medicine> medicines;
    private final List<Exposure> alcohol;
    private final Patient patient;
    private final SiteWishes wishes;
    private long[] hits = new long[64];
    private int count;
    private Concern lastConcern = Concern.OF_NO_RULE;

    /// A rule that may concern members of the list, by their places.
    ///
    /// Packed into numbers, hits sort as the rules stand.
    private record Hit(int rule, int first, int second, boolean possibly) {

        private static final int PLACE = 15;
        private static final int PLACES = (1 << PLACE) - 1;

        static Hit unpacked(long hit) {
            return new Hit(
                    (int) (hit >>> (2 * PLACE + 1)),
                    (int) (hit >>> (PLACE + 1)) & PLACES,
                    (int) (hit >>> 1) & PLACES,
                    (hit & 1) != 0);
        }

        long packed() {
            return (((long) rule << PLACE | first) << PLACE | second) << 1 | (possibly ? 1 : 0);
        }

        Match match() {
            return possibly ? Match.POSSIBLY : Match.YES;
        }
    }

    /// What a rule makes of the patient.
    private record Concern(int rule, Judgement patients, Circumstance circumstance) {

        static final Concern OF_NO_RULE = new Concern(-1, Judgement.NO, Circumstance.NONE);
    }

    private CompiledEvaluation(Reading reading, Patient patient, CompiledRules rules, SiteWishes wishes) {
        this.rules = rules;
        this.reading = reading;
        this.medicines = reading.medicines();
        this.alcohol = reading.alcohol();
        this.patient = patient;
        this.wishes = wishes;
    }

    static Findings of(Reading reading, Patient patient, CompiledRules rules, SiteWishes wishes) {
        return new CompiledEvaluation(reading, patient, rules, wishes).findings();
    }

    private Findings findings() {
        var numbers = new int[medicines.size()];
        for (var place = 0; place < numbers.length; place++) {
            numbers[place] = rules.number(medicines.get(place).drug());
        }
        rules.pairs().findIn(numbers, (first, second, rule, possibly) -> add(new Hit(rule, first, second, possibly)));
        findSingle(numbers);
        for (var counting : rules.severalOf()) {
            if (counting.concerns(numbers)) {
                add(new Hit(counting.rule(), 0, 0, false));
            }
        }
        return count == 0 ? Findings.NONE : told();
    }

    private void add(Hit hit) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, 2 * count);
        }
        hits[count++] = hit.packed();
    }

    private void findSingle(int[] numbers) {
        for (var place = 0; place < numbers.length; place++) {
            for (var entry : rules.inPatient(numbers[place])) {
                add(new Hit(entry >>> 1, place, 0, (entry & 1) != 0));
            }
            for (var source = 0; source < alcohol.size(); source++) {
                for (var entry : rules.withAlcohol(numbers[place])) {
                    add(new Hit(entry >>> 1, source, place, (entry & 1) != 0));
                }
            }
            if (medicines.get(place).positions().size() > 1) {
                for (var rule : rules.sameIngredient()) {
                    add(new Hit(rule, place, 0, false));
                }
            }
        }
    }

    private Findings told() {
        Arrays.sort(hits, 0, count);
        var findings = new FindingsBuilder();
        for (var at = 0; at < count; at++) {
            tell(Hit.unpacked(hits[at]), findings);
        }
        return findings.build(wishes);
    }

    private void tell(Hit hit, FindingsBuilder findings) {
        var rule = rules.rule(hit.rule());
        switch (rule.condition()) {
            case Together condition ->
                findings.note(rule, match(hit, condition), Judgement.YES, Optional.empty(), pair(hit));
            case WithAlcohol condition -> {
                var exposure = alcohol.get(hit.first());
                if (condition.use().contains(exposure.use())) {
                    var medicine = medicines.get(hit.second());
                    var match = hit.match().and(reading.isGivenAs(condition.drug(), medicine));
                    var members = List.of(exposure.source(), medicine);
                    findings.note(rule, match, Judgement.YES, Optional.of(exposure.use()), members);
                }
            }
            case InPatient condition -> inPatient(hit, condition, findings);
            case SeveralOf condition -> severalOf(hit, condition, findings);
            case Duplicate condition -> duplicate(hit, condition, findings);
        }
    }

    /// The tables know drugs but no routes; a rule that asks for them is judged in plain words.
    private Match match(Hit hit, Together condition) {
        return condition.asksForRoutes() ? PlainEvaluation.together(reading, condition, pair(hit)) : hit.match();
    }

    private List<Medicine> pair(Hit hit) {
        return List.of(medicines.get(hit.first()), medicines.get(hit.second()));
    }

    private void inPatient(Hit hit, InPatient condition, FindingsBuilder findings) {
        var concern = concern(hit.rule(), condition);
        if (concern.patients().match() != Match.NO) {
            var medicine = medicines.get(hit.first());
            var match = hit.match().and(reading.isGivenAs(condition.drug(), medicine));
            var members = List.of(medicine, concern.circumstance());
            findings.note(rules.rule(hit.rule()), match, concern.patients(), Optional.empty(), members);
        }
    }

    /// The hits of a rule stand together, so what it makes of the patient is asked once.
    private Concern concern(int rule, InPatient condition) {
        if (lastConcern.rule() != rule) {
            var patients = condition.patient().includes(patient);
            var circumstance =
                    patients.match() == Match.NO ? Circumstance.NONE : Circumstances.of(condition.patient(), patient);
            lastConcern = new Concern(rule, patients, circumstance);
        }
        return lastConcern;
    }

    private void severalOf(Hit hit, SeveralOf condition, FindingsBuilder findings) {
        var matches = medicines.stream()
                .map(medicine -> reading.belongs(medicine, condition.of()))
                .toList();
        findings.several(rules.rule(hit.rule()), condition, medicines, matches, patient);
    }

    private void duplicate(Hit hit, Duplicate condition, FindingsBuilder findings) {
        var rule = rules.rule(hit.rule());
        switch (condition.by()) {
            case CLASS -> findings.note(rule, hit.match(), Judgement.YES, Optional.empty(), pair(hit));
            case INGREDIENT -> {
                var medicine = medicines.get(hit.first());
                var match = Duplicates.covers(condition, medicine.drug());
                findings.note(rule, match, Judgement.YES, Optional.empty(), List.of(medicine));
            }
        }
    }
}
