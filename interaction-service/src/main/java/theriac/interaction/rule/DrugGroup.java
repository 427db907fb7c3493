package theriac.interaction.rule;

import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.Match;

/// The drugs that a rule is about: those of some classes, and those that sedate at least so much. Alcohol is in
/// no group: its interactions have rules of their own.
///
/// @param classes drugs of any of these belong to the group
/// @param cnsGradeAtLeast drugs of this grade or more belong to the group
public record DrugGroup(Set<String> classes, Optional<CnsGrade> cnsGradeAtLeast) {

    public DrugGroup {
        classes = Set.copyOf(classes);
        if (classes.isEmpty() && cnsGradeAtLeast.isEmpty()) {
            throw new IllegalArgumentException("a group of drugs is described by classes, a CNS grade or both");
        }
    }

    /// Whether the drug belongs to the group, as far as the catalog says enough about it.
    public Match includes(Drug drug) {
        if (drug.isAlcohol()) {
            return Match.NO;
        }
        var sedates = cnsGradeAtLeast.map(drug.cnsGrade()::reaches).orElse(Match.NO);
        return sedates.or(drug.belongsTo(classes));
    }
}
