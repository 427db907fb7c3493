package theriac.interaction.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import theriac.interaction.rule.InteractionRule;

/// Holds every rule against everyone whom it may concern: what the rules mean, in the plainest words. Checks use
/// [CompiledEvaluation], which must say the same and is held against this.
final class PlainEvaluation {

    private final Reading reading;
    private final Patient patient;
    private final FindingsBuilder findings = new FindingsBuilder();

    private PlainEvaluation(Reading reading, Patient patient) {
        this.reading = reading;
        this.patient = patient;
    }

    static Findings of(Reading reading, Patient patient, List<InteractionRule> rules) {
        return of(reading, patient, rules, SiteWishes.NONE);
    }

    static Findings of(Reading reading, Patient patient, List<InteractionRule> rules, SiteWishes wishes) {
        var evaluation = new PlainEvaluation(reading, patient);
        rules.forEach(evaluation::apply);
        return evaluation.findings.build(wishes);
    }

    private void apply(InteractionRule rule) {
        switch (rule.condition()) {
            case WithAlcohol condition -> withAlcohol(rule, condition);
            case Together condition -> together(rule, condition);
            case SeveralOf condition -> severalOf(rule, condition);
            case InPatient condition -> inPatient(rule, condition);
            case Duplicate condition -> duplicate(rule, condition);
        }
    }

    private void withAlcohol(InteractionRule rule, WithAlcohol condition) {
        for (var exposure : reading.alcohol()) {
            if (condition.use().contains(exposure.use())) {
                reading.medicines().forEach(medicine -> withAlcohol(rule, condition, exposure, medicine));
            }
        }
    }

    private void withAlcohol(InteractionRule rule, WithAlcohol condition, Exposure exposure, Medicine medicine) {
        var match = reading.belongs(medicine, condition.drug());
        findings.note(rule, match, Judgement.YES, Optional.of(exposure.use()), List.of(exposure.source(), medicine));
    }

    private void together(InteractionRule rule, Together condition) {
        pairs().forEach(pair ->
                findings.note(rule, together(reading, condition, pair), Judgement.YES, Optional.empty(), pair));
    }

    /// Whether one of the pair belongs to the one group and the other to the other.
    static Match together(Reading reading, Together condition, List<Medicine> pair) {
        return inThisOrder(reading, condition, pair).or(inThisOrder(reading, condition, pair.reversed()));
    }

    private static Match inThisOrder(Reading reading, Together condition, List<Medicine> pair) {
        return reading.belongs(pair.getFirst(), condition.one())
                .and(reading.belongs(pair.getLast(), condition.other()));
    }

    private void severalOf(InteractionRule rule, SeveralOf condition) {
        var matches = reading.medicines().stream()
                .map(medicine -> reading.belongs(medicine, condition.of()))
                .toList();
        findings.several(rule, condition, reading.medicines(), matches, patient);
    }

    private void inPatient(InteractionRule rule, InPatient condition) {
        var patients = condition.patient().includes(patient);
        for (var medicine : reading.medicines()) {
            var members = List.of(medicine, Circumstances.of(condition.patient(), patient));
            findings.note(rule, reading.belongs(medicine, condition.drug()), patients, Optional.empty(), members);
        }
    }

    private void duplicate(InteractionRule rule, Duplicate condition) {
        switch (condition.by()) {
            case INGREDIENT ->
                reading.medicines().stream()
                        .filter(medicine -> medicine.positions().size() > 1)
                        .forEach(medicine -> findings.note(
                                rule,
                                Duplicates.covers(condition, medicine.drug()),
                                Judgement.YES,
                                Optional.empty(),
                                List.of(medicine)));
            case CLASS ->
                pairs().forEach(pair -> {
                    var match = Duplicates.share(
                            condition.classes(),
                            pair.getFirst().drug(),
                            pair.getLast().drug());
                    findings.note(rule, match, Judgement.YES, Optional.empty(), pair);
                });
        }
    }

    private Stream<List<Medicine>> pairs() {
        var medicines = reading.medicines();
        return medicines.stream()
                .flatMap(one -> medicines.subList(medicines.indexOf(one) + 1, medicines.size()).stream()
                        .map(other -> List.of(one, other)));
    }
}
