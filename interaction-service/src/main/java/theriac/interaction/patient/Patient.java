package theriac.interaction.patient;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.Band;
import theriac.interaction.drug.RenalBand;

/// What is known about a patient. What is absent is unknown and never taken for a no.
///
/// @param conditions as slugs, such as `sleep-apnea`; empty when the patient is known to have none
public record Patient(
        Optional<BigDecimal> ageYears,
        Optional<Sex> sex,
        Optional<BigDecimal> weightKg,
        Optional<Set<String>> conditions,
        Kidneys kidneys,
        Optional<Boolean> pregnant,
        Optional<Boolean> breastfeeding) {

    private static final BigDecimal BEYOND_CHILDBEARING = BigDecimal.valueOf(60);

    /// A patient of whom nothing is known.
    public static final Patient UNKNOWN = new Patient(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Kidneys.UNKNOWN,
            Optional.empty(),
            Optional.empty());

    public Patient {
        conditions = conditions.map(Set::copyOf);
    }

    /// Whether the age lies in a band.
    public Judgement aged(Band years) {
        return ageYears.map(age -> Judgement.of(years.contains(age))).orElseGet(() -> Judgement.unknown(Fact.AGE));
    }

    /// Whether the patient has one of these.
    public Judgement hasOneOf(Set<String> some) {
        return conditions
                .map(known -> Judgement.of(!Collections.disjoint(known, some)))
                .orElseGet(() -> Judgement.unknown(Fact.CONDITIONS));
    }

    /// Whether the kidneys' function lies in a band.
    public Judgement renalFunctionIn(RenalBand band) {
        return kidneys.lieIn(band);
    }

    /// Whether dialysis is as expected.
    public Judgement dialysisIs(boolean expected) {
        return kidneys.dialysisIs(expected);
    }

    /// Whether pregnancy is as expected; a man is not pregnant, nor is anyone of 60 or over of whom it is not stated.
    public Judgement pregnancyIs(boolean expected) {
        return pregnant.or(this::neitherPregnantNorNursing)
                .map(known -> Judgement.of(known == expected))
                .orElseGet(() -> Judgement.unknown(Fact.PREGNANCY));
    }

    /// Whether breastfeeding is as expected; likewise.
    public Judgement breastfeedingIs(boolean expected) {
        return breastfeeding
                .or(this::neitherPregnantNorNursing)
                .map(known -> Judgement.of(known == expected))
                .orElseGet(() -> Judgement.unknown(Fact.BREASTFEEDING));
    }

    /// False where it need not be asked, absent where it must be.
    private Optional<Boolean> neitherPregnantNorNursing() {
        var male = sex.filter(Sex.MALE::equals).isPresent();
        var old =
                ageYears.filter(age -> age.compareTo(BEYOND_CHILDBEARING) >= 0).isPresent();
        return male || old ? Optional.of(false) : Optional.empty();
    }

    /// The same patient with these kidneys.
    public Patient with(Kidneys others) {
        return new Patient(ageYears, sex, weightKg, conditions, others, pregnant, breastfeeding);
    }
}
