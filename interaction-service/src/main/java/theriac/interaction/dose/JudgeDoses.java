package theriac.interaction.dose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import theriac.interaction.dose.Course.Entry;
import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.drug.DoseRule;
import theriac.interaction.drug.Drug;
import theriac.interaction.patient.Patient;

/// Judges the doses of one drug at a time, route by route: amounts of different routes are never compared.
public final class JudgeDoses {

    private final Patient patient;
    private final LocalDate today;

    public JudgeDoses(Patient patient, LocalDate today) {
        this.patient = patient;
        this.today = today;
    }

    /// Judges all intakes of a drug.
    ///
    /// @param intakes by their place in the list
    public DoseAnswer of(Drug drug, Map<Integer, Intake> intakes) {
        var rules = drug.profile().doseRules();
        var gaps = new ArrayList<Gap>();
        var parts = new ArrayList<DoseAnswer>();
        courses(drug, intakes, gaps).forEach(course -> parts.add(of(course, rules)));
        parts.addFirst(new DoseAnswer(List.of(), gaps));
        return DoseAnswer.of(parts);
    }

    private DoseAnswer of(Course course, List<DoseRule> rules) {
        var ofRoute = rules.stream()
                .filter(rule -> rule.route().equals(course.route()))
                .toList();
        if (!ofRoute.isEmpty()) {
            return new CourseJudgement(course, ofRoute, patient, today).answer();
        }
        var dosed = course.entries().stream()
                .anyMatch(entry -> entry.intake().dose().isPresent());
        var why = "the catalog states no dose of it by this route (" + course.route() + ")";
        return new DoseAnswer(
                List.of(), dosed ? List.of(new Gap.Other(course.drug(), course.positions(), why)) : List.of());
    }

    private static List<Course> courses(Drug drug, Map<Integer, Intake> intakes, List<Gap> gaps) {
        Map<Way, List<Entry>> byWay = new LinkedHashMap<>();
        intakes.forEach((position, intake) -> {
            var entry = new Entry(position, intake);
            if (intake.route().isEmpty() && intake.dose().isPresent()) {
                gaps.add(new Gap.NoRoute(drug, entry.positions()));
            }
            var way = new Way(intake.route().orElse(Intake.UNSTATED_ROUTE), entry.isPerHour());
            byWay.computeIfAbsent(way, _ -> new ArrayList<>()).add(entry);
        });
        return byWay.entrySet().stream()
                .map(one -> new Course(drug, one.getKey().route(), one.getKey().perHour(), List.copyOf(one.getValue())))
                .toList();
    }

    /// Doses that can be added up.
    private record Way(String route, boolean perHour) {}
}
