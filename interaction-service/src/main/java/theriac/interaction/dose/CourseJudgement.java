package theriac.interaction.dose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.DoseRule.Advice;
import theriac.interaction.drug.Match;
import theriac.interaction.patient.Fact;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;

/// Holds one course against the dose rules of its route: first whether the doses can be right at all, then against the
/// limits for each group of patients, then whether the rules speak against the drug in this patient.
final class CourseJudgement {

    private final Course course;
    private final List<DoseRule> rules;
    private final Patient patient;
    private final Yardstick yardstick;
    private final LocalDate today;
    private final List<DoseFinding> findings = new ArrayList<>();
    private final Set<Fact> missing = EnumSet.noneOf(Fact.class);

    CourseJudgement(Course course, List<DoseRule> rules, Patient patient, LocalDate today) {
        this.course = course;
        this.rules = rules;
        this.patient = patient;
        this.yardstick = new Yardstick(course.perHour(), patient.weightKg());
        this.today = today;
    }

    DoseAnswer answer() {
        var plausible = plausible();
        byPatients().forEach((patients, alternatives) -> judge(patients, alternatives, plausible));
        advise();
        var gaps = new ArrayList<Gap>();
        if (!missing.isEmpty()) {
            gaps.add(new Gap.OfPatient(course.drug(), course.positions(), Set.copyOf(missing)));
        }
        gaps.addAll(new DoseGaps(course, plausible, rules, yardstick).gaps());
        return new DoseAnswer(findings, gaps);
    }

    private Course plausible() {
        var plausibility = new Plausibility(course, rules, yardstick);
        return course.of(course.dosed().stream()
                .filter(entry -> {
                    var doubt = plausibility.doubt(entry);
                    doubt.ifPresent(findings::add);
                    return doubt.isEmpty();
                })
                .toList());
    }

    private Map<DoseRule.For, List<DoseRule>> byPatients() {
        return rules.stream()
                .collect(Collectors.groupingBy(DoseRule::patients, LinkedHashMap::new, Collectors.toList()));
    }

    private void judge(DoseRule.For patients, List<DoseRule> alternatives, Course plausible) {
        var judgement = judgement(patients);
        if (judgement.match() == Match.NO) {
            return;
        }
        var broken = new AmountJudgement(plausible, alternatives, yardstick, today).findings();
        if (judgement.match() == Match.YES) {
            findings.addAll(broken);
        } else if (!broken.isEmpty()) {
            missing.addAll(judgement.missing());
        }
    }

    private void advise() {
        for (var advice : List.of(Advice.AVOID, Advice.REDUCE)) {
            var speaking =
                    rules.stream().filter(rule -> rule.advice() == advice).toList();
            var certain = speaking.stream()
                    .filter(rule -> judgement(rule.patients()).match() == Match.YES)
                    .toList();
            certain.forEach(rule -> findings.add(new DoseSaid(course).against(rule)));
            if (!certain.isEmpty()) {
                return;
            }
            speaking.stream().map(rule -> judgement(rule.patients())).forEach(open -> missing.addAll(open.missing()));
        }
    }

    private Judgement judgement(DoseRule.For patients) {
        var liver = patients.hepaticMeasure().isPresent()
                ? new Judgement(Match.POSSIBLY, Set.of(Fact.LIVER_FUNCTION))
                : Judgement.YES;
        return liver.and(patients.ageYears().map(patient::aged).orElse(Judgement.YES))
                .and(patients.renalFunction().map(patient::renalFunctionIn).orElse(Judgement.YES))
                .and(patients.onDialysis().map(patient::dialysisIs).orElse(Judgement.YES));
    }
}
