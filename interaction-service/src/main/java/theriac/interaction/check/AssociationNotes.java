package theriac.interaction.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import theriac.interaction.association.Association;
import theriac.interaction.association.Association.Partner.Alcohol;
import theriac.interaction.association.Association.Partner.OtherDrug;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.check.Reading.Exposure;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.rule.AlcoholUse;

/// Finds the confirmed associations of a list that may be told: their confirmation holds now, and no rule speaks of the
/// pair. A view that is not current tells nothing, since what it holds may have been refuted.
///
/// @param confirmed the associations of a drug
record AssociationNotes(Function<DrugId, List<Association>> confirmed, Freshness freshness, Instant now) {

    /// For whom nothing is to be told.
    static final AssociationNotes UNWANTED =
            new AssociationNotes(_ -> List.of(), new Freshness.Current(), Instant.EPOCH);

    List<AssociationNote> on(Reading reading, CompiledRules rules) {
        if (!isCurrent()) {
            return List.of();
        }
        var notes = new ArrayList<AssociationNote>(0);
        for (var medicine : reading.medicines()) {
            for (var association : confirmed.apply(medicine.drug().id())) {
                if (association.confirmation().holdsAt(now)) {
                    told(association, medicine, reading, rules).ifPresent(notes::add);
                }
            }
        }
        return notes;
    }

    /// Says that associations are left out because the view is not current.
    List<NotChecked> notes() {
        return isCurrent()
                ? List.of()
                : List.of(NotChecked.of(
                        Reason.ASSOCIATIONS_NOT_CURRENT,
                        "associations that assessors confirmed",
                        "The latest of them have not arrived, so none is told."));
    }

    private boolean isCurrent() {
        return freshness instanceof Freshness.Current;
    }

    private static Optional<AssociationNote> told(
            Association association, Medicine medicine, Reading reading, CompiledRules rules) {
        return switch (association.partner()) {
            case OtherDrug(var id) ->
                reading.medicines().stream()
                        .filter(other -> other.drug().id().equals(id) && !other.equals(medicine))
                        .filter(other -> !isCovered(medicine.drug(), other.drug(), rules))
                        .findFirst()
                        .map(other -> AssociationNote.of(association, medicine, other));
            case Alcohol() ->
                reading.alcohol().stream()
                        .filter(exposure -> exposure.use() != AlcoholUse.RECENTLY_STOPPED)
                        .filter(exposure -> !exposure.source().equals(medicine))
                        .filter(_ -> !isCoveredWithAlcohol(medicine.drug(), rules))
                        .findFirst()
                        .map(Exposure::source)
                        .map(source -> AssociationNote.of(association, medicine, source));
        };
    }

    /// Whether a rule in force speaks of the two, or may: also one that the site has switched off.
    private static boolean isCovered(Drug one, Drug other, CompiledRules rules) {
        if (one.isAlcohol() || other.isAlcohol()) {
            return isCoveredWithAlcohol(one.isAlcohol() ? other : one, rules);
        }
        var numbers = new int[] {rules.number(one), rules.number(other)};
        return rules.pairs().pairsIn(numbers, new int[2]) > 0 || isCounted(numbers, rules);
    }

    private static boolean isCoveredWithAlcohol(Drug drug, CompiledRules rules) {
        return rules.withAlcohol(rules.number(drug)).length > 0;
    }

    /// Whether a rule that takes two drugs of a group counts both.
    private static boolean isCounted(int[] both, CompiledRules rules) {
        return rules.severalOf().stream().anyMatch(rule -> rule.atLeast() == both.length && rule.concerns(both));
    }
}
