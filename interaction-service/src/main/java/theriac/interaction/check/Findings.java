package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.check.Reading.Exposure;
import theriac.interaction.drug.Match;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition.Together;
import theriac.interaction.rule.Condition.WithAlcohol;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;

/// Holds every rule against every pair: what applies, and what can't be decided for want of knowledge about a
/// drug.
record Findings(List<Found> found, List<Doubt> doubts) {

    /// A rule that applies to a pair.
    record Found(InteractionRule rule, Severity severity, Participant one, Participant other) {

        boolean sameFor(Doubt doubt) {
            return rule.subject().equals(doubt.rule().subject())
                    && one.id().equals(doubt.one().id())
                    && other.id().equals(doubt.other().id());
        }
    }

    /// A rule that may apply to a pair; which, the catalog does not say.
    ///
    /// @param unclear the drugs about which too little is known
    record Doubt(InteractionRule rule, Participant one, Participant other, List<Medicine> unclear) {}

    static Findings in(Reading reading, List<InteractionRule> rules) {
        var findings = new Findings(new ArrayList<>(), new ArrayList<>());
        for (var rule : rules) {
            switch (rule.condition()) {
                case WithAlcohol condition -> findings.withAlcohol(rule, condition, reading);
                case Together condition -> findings.together(rule, condition, reading.medicines());
            }
        }
        return new Findings(List.copyOf(findings.found), findings.openDoubts());
    }

    /// A doubt is settled where the same pair already raised an alert as severe as the doubtful rule could.
    private List<Doubt> openDoubts() {
        return doubts.stream()
                .filter(doubt -> found.stream()
                        .noneMatch(one -> one.sameFor(doubt)
                                && one.severity()
                                                .compareTo(
                                                        doubt.rule().grading().worst())
                                        >= 0))
                .toList();
    }

    private void withAlcohol(InteractionRule rule, WithAlcohol condition, Reading reading) {
        for (var exposure : reading.alcohol()) {
            if (condition.use().contains(exposure.use())) {
                reading.medicines().forEach(medicine -> withAlcohol(rule, condition.drug(), exposure, medicine));
            }
        }
    }

    private void withAlcohol(InteractionRule rule, DrugGroup group, Exposure exposure, Medicine medicine) {
        switch (group.includes(medicine.drug())) {
            case YES -> {
                var grades = List.of(medicine.drug().cnsGrade());
                var severity = rule.grading().of(Optional.of(exposure.use()), grades);
                found.add(new Found(rule, severity, exposure.source(), medicine));
            }
            case POSSIBLY -> doubts.add(new Doubt(rule, exposure.source(), medicine, List.of(medicine)));
            case NO -> {}
        }
    }

    private void together(InteractionRule rule, Together condition, List<Medicine> medicines) {
        var inOne = medicines.stream()
                .map(one -> condition.one().includes(one.drug()))
                .toList();
        var inOther = medicines.stream()
                .map(one -> condition.other().includes(one.drug()))
                .toList();
        for (var first = 0; first < medicines.size(); first++) {
            for (var second = first + 1; second < medicines.size(); second++) {
                var match = inOne.get(first)
                        .and(inOther.get(second))
                        .or(inOne.get(second).and(inOther.get(first)));
                together(rule, match, medicines.get(first), medicines.get(second));
            }
        }
    }

    private void together(InteractionRule rule, Match match, Medicine one, Medicine other) {
        switch (match) {
            case YES -> {
                var grades = List.of(one.drug().cnsGrade(), other.drug().cnsGrade());
                found.add(new Found(rule, rule.grading().of(Optional.<AlcoholUse>empty(), grades), one, other));
            }
            case POSSIBLY -> doubts.add(new Doubt(rule, one, other, Doubts.unclear(one, other)));
            case NO -> {}
        }
    }
}
