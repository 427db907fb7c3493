package theriac.interaction.check;

import java.util.Set;

import theriac.interaction.drug.Drug;
import theriac.interaction.drug.Match;
import theriac.interaction.rule.Condition.Duplicate;

/// Says when two treatments are the same.
final class Duplicates {

    private Duplicates() {}

    /// Whether a rule about the same ingredient is about this drug.
    static Match covers(Duplicate condition, Drug drug) {
        return condition.classes().isEmpty() ? Match.YES : drug.belongsTo(condition.classes());
    }

    /// Whether two drugs share one of the classes; possibly, when the catalog names no class of one of them. Two
    /// of alcohol are no duplicate therapy.
    static Match share(Set<String> classes, Drug one, Drug other) {
        if (one.isAlcohol() || other.isAlcohol()) {
            return Match.NO;
        }
        if (one.classes().isEmpty() || other.classes().isEmpty()) {
            return one.belongsTo(classes).and(other.belongsTo(classes));
        }
        return classes.stream()
                        .anyMatch(shared -> one.classes().contains(shared)
                                && other.classes().contains(shared))
                ? Match.YES
                : Match.NO;
    }
}
