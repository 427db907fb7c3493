package theriac.interaction.patient;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.interaction.drug.RenalBand;

/// What is known about a patient's kidneys.
///
/// @param measured the value of each measure that is known, by the measure's name
/// @param onDialysis absent when it is not known
/// @param estimates what was made of a creatinine
public record Kidneys(Map<String, BigDecimal> measured, Optional<Boolean> onDialysis, List<Estimate> estimates) {

    /// Nothing is known.
    public static final Kidneys UNKNOWN = new Kidneys(Map.of(), Optional.empty());

    public Kidneys {
        measured = Map.copyOf(measured);
        estimates = List.copyOf(estimates);
    }

    /// What is known without an estimate.
    public Kidneys(Map<String, BigDecimal> measured, Optional<Boolean> onDialysis) {
        this(measured, onDialysis, List.of());
    }

    /// Whether the function lies in a band. On dialysis no measure holds; it counts as none at all, which lies in
    /// every band that is open downwards.
    Judgement lieIn(RenalBand band) {
        if (onDialysis.orElse(false)) {
            return Judgement.of(band.values().contains(BigDecimal.ZERO));
        }
        return Optional.ofNullable(measured.get(band.measure()))
                .map(value -> Judgement.of(band.values().contains(value)))
                .orElseGet(() -> Judgement.unknown(Fact.RENAL_FUNCTION));
    }

    Judgement dialysisIs(boolean expected) {
        return onDialysis.map(on -> Judgement.of(on == expected)).orElseGet(() -> Judgement.unknown(Fact.DIALYSIS));
    }
}
