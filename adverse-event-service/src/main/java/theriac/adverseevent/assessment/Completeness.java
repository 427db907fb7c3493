package theriac.adverseevent.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.SafetyCase;

/// How much a case tells of one drug and one reaction, whether or not it speaks for a relationship: the vigiGrade
/// completeness score (Bergvall, Norén, Lindquist, Drug Saf 2014;37:65-77).
///
/// The score is the product of (1 - penalty) over the ten dimensions. Worked: only the indication (30 %) and the dose
/// (10 %) are missing: 0.7 * 0.9 = 0.63.
///
/// @param parts one per dimension, in their order
public record Completeness(List<Part> parts) {

    /// More than this is well documented.
    private static final BigDecimal WELL_DOCUMENTED = new BigDecimal("0.8");
    private static final int HUNDRED = 100;
    private static final int AGE_GROUP_ONLY = 10;

    /// What one dimension costs.
    ///
    /// @param penalty in percent, 0 to 100
    public record Part(Dimension dimension, int penalty) {}

    public Completeness {
        parts = List.copyOf(parts);
    }

    /// The score of a drug and a reaction of a case.
    ///
    /// @param hasComments whether it was told in words too
    static Completeness of(SafetyCase state, CodedDrug drug, CodedReaction reaction, boolean hasComments) {
        return new Completeness(Arrays.stream(Dimension.values())
                .map(dimension -> new Part(dimension, penalty(dimension, state, drug, reaction, hasComments)))
                .toList());
    }

    /// From 0 to 1, to four places.
    public BigDecimal score() {
        return parts.stream()
                .map(part -> BigDecimal.valueOf(HUNDRED - part.penalty(), 2))
                .reduce(BigDecimal.ONE, BigDecimal::multiply)
                .setScale(4, RoundingMode.HALF_UP);
    }

    public boolean isWellDocumented() {
        return score().compareTo(WELL_DOCUMENTED) > 0;
    }

    private static int penalty(
            Dimension dimension, SafetyCase state, CodedDrug drug, CodedReaction reaction, boolean hasComments) {
        var facts = state.facts();
        var use = drug.mention().use();
        return switch (dimension) {
            case TIME_TO_ONSET -> TimeToOnset.of(state, drug, reaction).penalty();
            case AGE -> agePenalty(state);
            case INDICATION -> unless(use.indication(), dimension);
            case OUTCOME ->
                unless(reaction.mention().course().outcome().filter(Predicate.not(Outcome.UNKNOWN::equals)), dimension);
            case SEX -> unless(facts.person().sex(), dimension);
            case DOSE ->
                unless(
                        use.dosages().stream()
                                .map(Dosage::dose)
                                .flatMap(Optional::stream)
                                .findFirst(),
                        dimension);
            case COUNTRY -> unless(facts.country(), dimension);
            case PRIMARY_REPORTER -> unless(facts.origin().reporter(), dimension);
            case REPORT_TYPE -> unless(facts.origin().kind(), dimension);
            case COMMENTS -> hasComments ? 0 : dimension.penalty();
        };
    }

    private static int agePenalty(SafetyCase state) {
        var person = state.facts().person();
        if (person.age().isPresent()) {
            return 0;
        }
        return person.ageGroup().isPresent() ? AGE_GROUP_ONLY : Dimension.AGE.penalty();
    }

    private static int unless(Optional<?> told, Dimension dimension) {
        return told.isPresent() ? 0 : dimension.penalty();
    }
}
