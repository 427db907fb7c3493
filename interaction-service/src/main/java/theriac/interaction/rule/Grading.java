package theriac.interaction.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Match;

/// How severe a rule's interaction is in the case at hand: the first step that applies, or else the ground
/// severity.
public record Grading(Severity otherwise, List<Step> steps) {

    public Grading {
        steps = List.copyOf(steps);
    }

    /// One severity and what it takes.
    ///
    /// @param alcoholUse one of these; empty where it does not matter
    /// @param everyDrugAtLeast the CNS grade that each drug of the pair reaches; absent where it does not matter
    public record Step(Severity severity, Set<AlcoholUse> alcoholUse, Optional<CnsGrade> everyDrugAtLeast) {

        public Step {
            alcoholUse = Set.copyOf(alcoholUse);
        }

        /// A drug whose grade is not stated counts as reaching it: a doubt never makes an alert milder.
        private boolean applies(Optional<AlcoholUse> use, List<CnsGrade> grades) {
            var alcoholMatters = !alcoholUse.isEmpty();
            return (!alcoholMatters || use.filter(alcoholUse::contains).isPresent())
                    && everyDrugAtLeast
                            .map(least -> grades.stream().allMatch(grade -> grade.reaches(least) != Match.NO))
                            .orElse(true);
        }
    }

    /// The severity for these drugs, and this use of alcohol where the rule is about alcohol.
    public Severity of(Optional<AlcoholUse> use, List<CnsGrade> grades) {
        for (var step : steps) {
            if (step.applies(use, grades)) {
                return step.severity;
            }
        }
        return otherwise;
    }

    /// The most severe that the rule can be.
    public Severity worst() {
        var worst = otherwise;
        for (var step : steps) {
            worst = step.severity.compareTo(worst) > 0 ? step.severity : worst;
        }
        return worst;
    }
}
