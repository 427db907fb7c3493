package theriac.interaction.dose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.interaction.dose.Course.Entry;
import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.dose.DoseFinding.Limit;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.DoseRule.Advice;
import theriac.interaction.drug.Match;
import theriac.interaction.patient.Fact;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;

/// Holds one course against the dose rules of its route.
final class CourseJudgement {

    /// A dose so many times over the largest amount, or below the smallest start, is a wrong unit or
    /// concentration rather than a bold dose: mg and microgram are a thousand apart, two liquids rarely fifty.
    private static final BigDecimal ABSURD = BigDecimal.valueOf(50);

    private final Course course;
    private final List<DoseRule> rules;
    private final Patient patient;
    private final LocalDate today;
    private final List<DoseFinding> findings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<Fact> missing = EnumSet.noneOf(Fact.class);

    CourseJudgement(Course course, List<DoseRule> rules, Patient patient, LocalDate today) {
        this.course = course;
        this.rules = rules;
        this.patient = patient;
        this.today = today;
    }

    DoseAnswer answer() {
        var plausible = course.dosed().stream().filter(this::plausible).toList();
        var plausibleCourse = new Course(course.drug(), course.route(), plausible);
        byPatients().forEach((patients, alternatives) -> judge(patients, alternatives, plausibleCourse));
        advise();
        noteWhatIsMissing(plausibleCourse);
        return new DoseAnswer(findings, gaps);
    }

    private Map<DoseRule.For, List<DoseRule>> byPatients() {
        return rules.stream()
                .collect(Collectors.groupingBy(DoseRule::patients, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean plausible(Entry entry) {
        var single = entry.single().orElseThrow();
        var tooMuch = Bound.largest(rules, patient.weightKg())
                .filter(most -> single.compareTo(most.micrograms().multiply(ABSURD)) > 0);
        var tooLittle = Bound.smallestStart(rules, patient.weightKg())
                .filter(least -> single.multiply(ABSURD).compareTo(least.micrograms()) < 0);
        var broken = tooMuch.or(() -> tooLittle);
        broken.ifPresent(bound -> add(
                bound,
                Kind.UNIT_OR_CONCENTRATION_IMPLAUSIBLE,
                entry.positions(),
                single,
                "unit or concentration can't be right"));
        return broken.isEmpty();
    }

    private void judge(DoseRule.For patients, List<DoseRule> alternatives, Course plausible) {
        var judgement = judgement(patients);
        if (judgement.match() == Match.NO) {
            return;
        }
        var broken = new CourseJudgement(plausible, alternatives, patient, today);
        broken.judgeAmounts();
        if (judgement.match() == Match.YES) {
            findings.addAll(broken.findings);
        } else if (!broken.findings.isEmpty()) {
            missing.addAll(judgement.missing());
        }
    }

    private void judgeAmounts() {
        for (var entry : course.entries()) {
            var single = entry.single().orElseThrow();
            Bound.ofSingle(rules, patient.weightKg())
                    .filter(most -> most.kind() == Kind.OVER_SINGLE_MAXIMUM)
                    .filter(most -> single.compareTo(most.micrograms()) > 0)
                    .ifPresent(most -> add(most, most.kind(), entry.positions(), single, "a single dose is over it"));
            judgeStart(entry, single);
            judgeRise(entry, single);
        }
        var daily = course.atLeastDaily();
        Bound.ofDay(rules, patient.weightKg())
                .filter(most -> daily.compareTo(most.micrograms()) > 0)
                .ifPresent(most -> add(most, most.kind(), course.positions(), daily, "the day's total is over it"));
    }

    private void judgeStart(Entry entry, BigDecimal single) {
        var begins = entry.intake().start().filter(day -> !day.isBefore(today)).isPresent();
        if (begins && entry.intake().dose().orElseThrow().previous().isEmpty()) {
            Bound.ofStart(rules, patient.weightKg())
                    .filter(most -> single.compareTo(most.micrograms()) > 0)
                    .ifPresent(most -> add(most, most.kind(), entry.positions(), single, "the first dose is over it"));
        }
    }

    private void judgeRise(Entry entry, BigDecimal single) {
        var dose = entry.intake().dose().orElseThrow();
        var previous = dose.previous();
        var rise = previous.flatMap(before -> Mass.of(before.single(), dose.perMilliliter()))
                .map(single::subtract)
                .filter(by -> by.signum() > 0);
        rise.flatMap(by -> Bound.ofStep(rules, patient.weightKg())
                        .filter(most -> by.compareTo(most.micrograms()) > 0)
                        .map(most -> finding(most, most.kind(), entry.positions(), by, "the rise is over it")))
                .or(() -> rise.flatMap(by -> tooSoon(entry, by)))
                .ifPresent(findings::add);
    }

    private Optional<DoseFinding> tooSoon(Entry entry, BigDecimal rise) {
        var since = entry.intake().dose().flatMap(Dose::previous).flatMap(Dose.Previous::since);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        var days = ChronoUnit.DAYS.between(since.get(), entry.intake().start().orElse(today));
        return Bound.ofStep(rules, patient.weightKg())
                .filter(step -> step.rule()
                        .limits()
                        .stepIntervalDays()
                        .filter(least -> days < least)
                        .isPresent())
                .map(step -> finding(
                        step,
                        Kind.TITRATION_TOO_FAST,
                        entry.positions(),
                        rise,
                        "the dose rises after " + days + " days, and the rule wants "
                                + step.rule().limits().stepIntervalDays().orElseThrow()));
    }

    private void advise() {
        for (var advice : List.of(Advice.AVOID, Advice.REDUCE)) {
            var speaking =
                    rules.stream().filter(rule -> rule.advice() == advice).toList();
            var certain = speaking.stream()
                    .filter(rule -> judgement(rule.patients()).match() == Match.YES)
                    .toList();
            certain.forEach(rule -> findings.add(against(rule)));
            if (!certain.isEmpty()) {
                return;
            }
            speaking.stream().map(rule -> judgement(rule.patients())).forEach(open -> missing.addAll(open.missing()));
        }
    }

    private DoseFinding against(DoseRule rule) {
        var kind = rule.advice() == Advice.AVOID ? Kind.AVOID : Kind.REDUCE;
        var words =
                rule.advice() == Advice.AVOID ? ": to be avoided in this patient." : ": a lower dose in this patient.";
        var detail = course.drug().name() + " by this route (" + course.route() + ")" + words
                + rule.note().map(note -> " " + note).orElse("");
        return new DoseFinding(kind, course.drug(), course.positions(), detail, rule, Optional.empty());
    }

    private Judgement judgement(DoseRule.For patients) {
        var liver = patients.hepaticMeasure().isPresent()
                ? new Judgement(Match.POSSIBLY, Set.of(Fact.LIVER_FUNCTION))
                : Judgement.YES;
        return liver.and(patients.ageYears().map(patient::aged).orElse(Judgement.YES))
                .and(patients.renalFunction().map(patient::renalFunctionIn).orElse(Judgement.YES))
                .and(patients.onDialysis().map(patient::dialysisIs).orElse(Judgement.YES));
    }

    private void noteWhatIsMissing(Course plausible) {
        if (!missing.isEmpty()) {
            gaps.add(new Gap.OfPatient(course.drug(), course.positions(), Set.copyOf(missing)));
        }
        for (var entry : course.entries()) {
            if (entry.intake().dose().isEmpty()) {
                gaps.add(new Gap.NoDose(course.drug(), entry.positions()));
            } else if (entry.single().isEmpty()) {
                other(entry.positions(), "a dose in mL says how much of the drug is given only with its concentration");
            }
        }
        if (!plausible.everyFrequencyKnown()
                && Bound.ofDay(rules, patient.weightKg()).isPresent()) {
            other(plausible.positions(), "how often a day it is taken is not said, so only one dose was counted");
        }
        if (asksForWeight() && !plausible.entries().isEmpty()) {
            other(plausible.positions(), "its limits are by body weight, which is not known");
        }
    }

    private boolean asksForWeight() {
        return patient.weightKg().isEmpty()
                && rules.stream()
                        .map(DoseRule::limits)
                        .flatMap(limits -> List.of(limits.singleMaximum(), limits.dailyMaximum()).stream())
                        .anyMatch(limit -> limit.filter(amount -> amount.unit().endsWith("/kg"))
                                .isPresent());
    }

    private void other(List<Integer> positions, String why) {
        gaps.add(new Gap.Other(course.drug(), positions, why));
    }

    private void add(Bound bound, Kind kind, List<Integer> positions, BigDecimal given, String words) {
        findings.add(finding(bound, kind, positions, given, words));
    }

    private DoseFinding finding(Bound bound, Kind kind, List<Integer> positions, BigDecimal given, String words) {
        var shown = Mass.like(given, bound.amount());
        var detail = course.drug().name() + " " + shown + ", " + course.route() + ": " + words + " (" + bound.name()
                + " " + bound.amount() + " in " + bound.rule().id() + ").";
        return new DoseFinding(
                kind,
                course.drug(),
                positions,
                detail,
                bound.rule(),
                Optional.of(new Limit(bound.name(), bound.amount(), shown)));
    }
}
