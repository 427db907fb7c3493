package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.check.Findings.Doubt;
import theriac.interaction.check.Findings.Found;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Match;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition.SeveralOf;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.PatientGroup;

/// Gathers what rules say, once it is known whether they apply.
final class FindingsBuilder {

    private final List<Found> found = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// What the rules say, as the site wants it.
    Findings build(SiteWishes wishes) {
        return wishes.over(found, doubts);
    }

    /// Notes what a rule says of these members.
    ///
    /// @param drugs whether the drugs are those that the rule is about
    /// @param patients whether the patient is
    void note(
            InteractionRule rule,
            Match drugs,
            Judgement patients,
            Optional<AlcoholUse> use,
            List<? extends Participant> members) {
        switch (drugs.and(patients.match())) {
            case YES -> {
                var severity = rule.grading().of(use, grades(members));
                found.add(new Found(rule, severity, severity, List.copyOf(members)));
            }
            case POSSIBLY -> {
                var unclear = drugs == Match.POSSIBLY ? Doubts.unclear(members) : List.<Medicine>of();
                var worst = rule.grading().worst();
                doubts.add(new Doubt(rule, worst, List.copyOf(members), unclear, patients.missing()));
            }
            case NO -> {}
        }
    }

    /// Notes what a rule that counts drugs says.
    ///
    /// @param matches whether each of the medicines counts
    void several(
            InteractionRule rule, SeveralOf condition, List<Medicine> medicines, List<Match> matches, Patient patient) {
        var certain = matches.stream().filter(match -> match == Match.YES).count();
        var possible = matches.stream().filter(match -> match != Match.NO).count();
        if (possible < condition.atLeast()) {
            return;
        }
        var enough = certain >= condition.atLeast() ? Match.YES : Match.POSSIBLY;
        var members = new ArrayList<Participant>();
        for (var place = 0; place < medicines.size(); place++) {
            if (matches.get(place).compareTo(enough) >= 0) {
                members.add(medicines.get(place));
            }
        }
        var group = PatientGroup.aged(condition.ageYears());
        if (condition.ageYears().isPresent()) {
            members.add(Circumstances.of(group, patient));
        }
        note(rule, enough, group.includes(patient), Optional.empty(), members);
    }

    private static List<CnsGrade> grades(List<? extends Participant> members) {
        var grades = new ArrayList<CnsGrade>(members.size());
        for (var member : members) {
            if (member instanceof Medicine(var drug, var _) && !drug.isAlcohol()) {
                grades.add(drug.cnsGrade());
            }
        }
        return grades;
    }
}
