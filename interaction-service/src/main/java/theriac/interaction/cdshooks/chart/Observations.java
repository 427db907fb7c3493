package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.patient.Creatinine;

/// Measurements that a check asks for, by their LOINC codes; of each the latest counts.
///
/// Each code was looked up in public FHIR value sets and guides. eGFR, all per 1.73 m²: HL7's PDDI-CDS (33914-3,
/// 48642-3, 48643-1) and Clinical Guidelines (69405-9, 77147-7), Swiss laboratory reports (62238-1, 88293-6, 88294-4,
/// 98979-8, 98980-6). Creatinine: Clinical Guidelines and a set of the CMS measures. Weight: FHIR's body weight profile
/// and examples. Pregnancy status and its answers: HL7's IPS.
final class Observations {

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";

    static final Set<String> EGFR = Set.of(
            "33914-3", "48642-3", "48643-1", "62238-1", "69405-9", "77147-7", "88293-6", "88294-4", "98979-8",
            "98980-6");
    static final Set<String> CREATININE = Set.of("2160-0", "14682-9", "38483-4");
    static final Set<String> WEIGHT = Set.of("29463-7", "3141-9");
    static final Set<String> PREGNANCY = Set.of("82810-3");

    private static final Set<String> NOT_VALID = Set.of("registered", "cancelled", "entered-in-error", "unknown");

    private final List<Resource> valid;
    private final LocalDate today;
    private final List<String> doubts = new ArrayList<>();

    Observations(List<Resource> all, LocalDate today) {
        this.valid = all.stream()
                .filter(one -> one.status().filter(NOT_VALID::contains).isEmpty())
                .toList();
        this.today = today;
    }

    /// What was measured and could not be used.
    List<String> doubts() {
        return List.copyOf(doubts);
    }

    /// In mL/min/1.73 m².
    Optional<BigDecimal> egfr() {
        return latest(EGFR)
                .flatMap(resource -> value(resource)
                        .filter(found -> between(found.number(), "0", "300"))
                        .map(Value::number)
                        .or(() -> doubt("An eGFR was sent whose value or unit can't be right; it was not used.")));
    }

    Optional<Creatinine> creatinine() {
        return latest(CREATININE)
                .flatMap(resource -> value(resource)
                        .flatMap(Observations::milligramsPerDeciliter)
                        .map(number -> new Creatinine(number, day(resource), Optional.empty()))
                        .or(() -> doubt("A creatinine was sent whose value or unit can't be right; it was not used.")));
    }

    Optional<BigDecimal> weightKg() {
        return latest(WEIGHT)
                .flatMap(Observations::value)
                .flatMap(value -> switch (value.unit()) {
                    case "kg" -> Optional.of(value.number());
                    case "g" -> Optional.of(value.number().movePointLeft(3));
                    case "[lb_av]" -> Optional.of(value.number().multiply(new BigDecimal("0.45359237")));
                    default -> Optional.<BigDecimal>empty();
                })
                .filter(kg -> between(kg, "0.2", "700"));
    }

    Optional<Boolean> pregnant() {
        return latest(PREGNANCY)
                .flatMap(one -> one.json().get("valueCodeableConcept"))
                .map(Concept::of)
                .flatMap(value -> {
                    if (value.has(SNOMED, "77386006") || value.has(LOINC, "LA15173-0")) {
                        return Optional.of(true);
                    }
                    return value.has(SNOMED, "60001007") || value.has(LOINC, "LA26683-5")
                            ? Optional.of(false)
                            : Optional.<Boolean>empty();
                });
    }

    private <T> Optional<T> doubt(String sentence) {
        doubts.add(sentence);
        return Optional.empty();
    }

    private Optional<Resource> latest(Set<String> codes) {
        return valid.stream()
                .filter(one -> one.json()
                        .get("code")
                        .map(Concept::of)
                        .filter(concept -> concept.codesOf(LOINC).anyMatch(codes::contains))
                        .isPresent())
                .filter(one -> day(one).filter(day -> day.isAfter(today)).isEmpty())
                .max(Comparator.comparing(one -> day(one).orElse(LocalDate.MIN)));
    }

    private static Optional<LocalDate> day(Resource observation) {
        return Dates.firstDay(observation.json(), "effectiveDateTime")
                .or(() -> observation.json().get("effectivePeriod").flatMap(period -> Dates.lastDay(period, "end")))
                .or(() -> Dates.firstDay(observation.json(), "issued"));
    }

    /// A number and its unit as UCUM writes it.
    private record Value(BigDecimal number, String unit) {}

    /// `<15` counts as a little less than 15.
    private static Optional<Value> value(Resource observation) {
        var quantity = observation.json().get("valueQuantity");
        var unit = quantity.flatMap(one -> one.text("code").or(() -> one.text("unit")))
                .orElse("");
        var below = quantity.flatMap(one -> one.text("comparator"))
                .filter(sign -> sign.startsWith("<"))
                .isPresent();
        return quantity.flatMap(one -> one.number("value"))
                .map(number -> below ? number.subtract(new BigDecimal("0.1")).max(BigDecimal.ZERO) : number)
                .map(number -> new Value(number, unit));
    }

    private static Optional<BigDecimal> milligramsPerDeciliter(Value value) {
        return switch (value.unit().toLowerCase(Locale.ROOT)) {
            case "mg/dl" -> Optional.of(value.number()).filter(number -> between(number, "0.1", "40"));
            case "umol/l", "\u00b5mol/l", "\u03bcmol/l", "micromol/l" ->
                Optional.of(value.number())
                        .filter(number -> between(number, "9", "3500"))
                        .map(Creatinine::fromMicromoles);
            default -> Optional.empty();
        };
    }

    private static boolean between(BigDecimal number, String least, String most) {
        return number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0;
    }
}
