package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.check.NotChecked;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Creatinine;
import theriac.interaction.patient.EstimateKidneys;
import theriac.interaction.patient.Kidneys;
import theriac.interaction.patient.Patient;
import theriac.interaction.patient.Sex;

/// What the resources say of the patient. What no resource says stays unknown.
public final class PatientFacts {

    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

    private final Chart chart;
    private final LocalDate today;
    private final List<NotChecked> notes = new ArrayList<>();

    public PatientFacts(Chart chart, LocalDate today) {
        this.chart = chart;
        this.today = today;
    }

    /// What could not be used, after [#patient()].
    public List<NotChecked> notes() {
        return List.copyOf(notes);
    }

    public Patient patient() {
        var person = chart.of("Patient").stream().findFirst();
        var observations = new Observations(chart.of("Observation"), today);
        var states = new HashSet<String>();
        Optional<Set<String>> conditions =
                chart.tellsOf("Condition") ? Optional.of(conditions(states)) : Optional.empty();
        var measured = new HashMap<String, BigDecimal>();
        observations.egfr().ifPresent(value -> measured.put(RenalBand.EGFR, value));
        var patient = new Patient(
                person.flatMap(one -> Dates.firstDay(one.json(), "birthDate")).flatMap(this::age),
                person.flatMap(one -> one.json().text("gender")).flatMap(Sex::named),
                observations.weightKg(),
                conditions,
                new Kidneys(measured, states.contains(Conditions.DIALYSIS) ? Optional.of(true) : Optional.empty()),
                states.contains(Conditions.PREGNANT) ? Optional.of(true) : observations.pregnant(),
                Optional.empty());
        var known = observations
                .creatinine()
                .map((Creatinine creatinine) -> EstimateKidneys.from(creatinine, patient))
                .orElse(patient);
        observations
                .doubts()
                .forEach(doubt -> notes.add(
                        new NotChecked(Reason.RENAL_FUNCTION_NOT_ESTIMATED, "laboratory values", doubt, List.of())));
        return known;
    }

    private Optional<BigDecimal> age(LocalDate birth) {
        if (birth.isAfter(today)) {
            return Optional.empty();
        }
        var years = ChronoUnit.YEARS.between(birth, today);
        return Optional.of(
                years >= 2
                        ? BigDecimal.valueOf(years)
                        : BigDecimal.valueOf(ChronoUnit.DAYS.between(birth, today))
                                .divide(DAYS_OF_A_YEAR, MathContext.DECIMAL32));
    }

    /// @param states is given what conditions say of the patient's state
    private Set<String> conditions(Set<String> states) {
        var slugs = new HashSet<String>();
        for (var condition : chart.of("Condition")) {
            if (holds(condition)) {
                var concept = condition.json().get("code").map(Concept::of);
                concept.map(Conditions::slugs).ifPresent(slugs::addAll);
                concept.map(Conditions::states).ifPresent(states::addAll);
            }
        }
        return slugs;
    }

    /// Neither over nor refuted. Earlier versions of FHIR write these as texts.
    private static boolean holds(Resource condition) {
        var over = Set.of("inactive", "remission", "resolved");
        var wrong = Set.of("entered-in-error", "refuted");
        return status(condition, "clinicalStatus").stream().noneMatch(over::contains)
                && status(condition, "verificationStatus").stream().noneMatch(wrong::contains);
    }

    private static List<String> status(Resource condition, String field) {
        var status = condition.json().get(field);
        if (status.isEmpty()) {
            return List.of();
        }
        return status.get().node().isObject()
                ? Concept.of(status.get()).codings().stream()
                        .flatMap(coding -> coding.code().stream())
                        .toList()
                : List.of(status.get().text());
    }

    static Map<String, String> mapOf(String... pairs) {
        var map = new HashMap<String, String>();
        for (var place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return Map.copyOf(map);
    }
}
