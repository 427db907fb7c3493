package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.check.Findings.Doubt;
import theriac.interaction.check.Findings.Found;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.check.Reading.Exposure;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Match;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition.Duplicate;
import theriac.interaction.rule.Condition.InPatient;
import theriac.interaction.rule.Condition.SeveralOf;
import theriac.interaction.rule.Condition.Together;
import theriac.interaction.rule.Condition.WithAlcohol;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.PatientGroup;

/// Holds every rule against everyone whom it may concern: what the rules mean, in the plainest words.
final class PlainEvaluation {

    private final Reading reading;
    private final Patient patient;
    private final List<Found> found = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private PlainEvaluation(Reading reading, Patient patient) {
        this.reading = reading;
        this.patient = patient;
    }

    static Findings of(Reading reading, Patient patient, List<InteractionRule> rules) {
        var evaluation = new PlainEvaluation(reading, patient);
        rules.forEach(evaluation::apply);
        return Findings.of(evaluation.found, evaluation.doubts);
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
        var match = condition.drug().includes(medicine.drug());
        note(rule, match, Judgement.YES, Optional.of(exposure.use()), List.of(exposure.source(), medicine));
    }

    private void together(InteractionRule rule, Together condition) {
        pairs().forEach(pair -> {
            var one = pair.getFirst().drug();
            var other = pair.getLast().drug();
            var match = condition
                    .one()
                    .includes(one)
                    .and(condition.other().includes(other))
                    .or(condition.one().includes(other).and(condition.other().includes(one)));
            note(rule, match, Judgement.YES, Optional.empty(), pair);
        });
    }

    private void severalOf(InteractionRule rule, SeveralOf condition) {
        var certain = including(condition, Match.YES);
        var possible = including(condition, Match.POSSIBLY);
        var match = several(condition, certain.size(), certain.size() + possible.size());
        var group = PatientGroup.aged(condition.ageYears());
        var members = new ArrayList<Participant>(match == Match.YES ? certain : possibly(certain, possible));
        if (condition.ageYears().isPresent()) {
            members.add(Circumstances.of(group, patient));
        }
        note(rule, match, group.includes(patient), Optional.empty(), members);
    }

    private static Match several(SeveralOf condition, int certain, int withPossible) {
        if (certain >= condition.atLeast()) {
            return Match.YES;
        }
        return withPossible >= condition.atLeast() ? Match.POSSIBLY : Match.NO;
    }

    private List<Medicine> including(SeveralOf condition, Match match) {
        return reading.medicines().stream()
                .filter(medicine -> condition.of().includes(medicine.drug()) == match)
                .toList();
    }

    private List<Medicine> possibly(List<Medicine> certain, List<Medicine> possible) {
        return reading.medicines().stream()
                .filter(medicine -> certain.contains(medicine) || possible.contains(medicine))
                .toList();
    }

    private void inPatient(InteractionRule rule, InPatient condition) {
        var patients = condition.patient().includes(patient);
        for (var medicine : reading.medicines()) {
            var members = List.of(medicine, Circumstances.of(condition.patient(), patient));
            note(rule, condition.drug().includes(medicine.drug()), patients, Optional.empty(), members);
        }
    }

    private void duplicate(InteractionRule rule, Duplicate condition) {
        switch (condition.by()) {
            case INGREDIENT ->
                reading.medicines().stream()
                        .filter(medicine -> medicine.positions().size() > 1)
                        .forEach(medicine -> note(
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
                    note(rule, match, Judgement.YES, Optional.empty(), pair);
                });
        }
    }

    private Stream<List<Medicine>> pairs() {
        var medicines = reading.medicines();
        return medicines.stream()
                .flatMap(one -> medicines.subList(medicines.indexOf(one) + 1, medicines.size()).stream()
                        .map(other -> List.of(one, other)));
    }

    private void note(
            InteractionRule rule,
            Match drugs,
            Judgement patients,
            Optional<AlcoholUse> use,
            List<? extends Participant> members) {
        switch (drugs.and(patients.match())) {
            case YES -> found.add(new Found(rule, rule.grading().of(use, grades(members)), List.copyOf(members)));
            case POSSIBLY -> {
                var unclear = drugs == Match.POSSIBLY ? Doubts.unclear(members) : List.<Medicine>of();
                doubts.add(new Doubt(rule, List.copyOf(members), unclear, patients.missing()));
            }
            case NO -> {}
        }
    }

    private static List<CnsGrade> grades(List<? extends Participant> members) {
        return members.stream()
                .filter(Medicine.class::isInstance)
                .map(Medicine.class::cast)
                .filter(medicine -> !medicine.drug().isAlcohol())
                .map(medicine -> medicine.drug().cnsGrade())
                .toList();
    }
}
