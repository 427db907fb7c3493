package theriac.interaction.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Match;

/// The drugs that a rule is about: those it names, and those of some classes, of some of the classes that the
/// Beers criteria count, and that sedate at least so much; but for some, and by some routes where that matters.
/// Alcohol is in no group: its interactions have rules of their own.
///
/// @param drugs these drugs belong to the group
/// @param classes drugs of any of these belong to the group
/// @param beersClasses drugs that the Beers criteria count in any of these belong to the group
/// @param cnsGradeAtLeast drugs of this grade or more belong to the group
/// @param routes only while they are given by one of these, as slugs; empty where the route does not matter
public record DrugGroup(
        Set<DrugId> drugs,
        Set<String> classes,
        Set<String> beersClasses,
        Optional<CnsGrade> cnsGradeAtLeast,
        Excluding excluding,
        Set<String> routes) {

    public DrugGroup {
        drugs = Set.copyOf(drugs);
        classes = Set.copyOf(classes);
        beersClasses = Set.copyOf(beersClasses);
        routes = Set.copyOf(routes);
        if (drugs.isEmpty() && classes.isEmpty() && beersClasses.isEmpty() && cnsGradeAtLeast.isEmpty()) {
            throw new IllegalArgumentException(
                    "a group of drugs is described by drugs, classes, Beers classes or a CNS grade");
        }
    }

    /// Drugs that do not belong to a group although its description fits them.
    public record Excluding(Set<DrugId> drugs, Set<String> classes) {

        /// None.
        public static final Excluding NOTHING = new Excluding(Set.of(), Set.of());

        public Excluding {
            drugs = Set.copyOf(drugs);
            classes = Set.copyOf(classes);
        }

        private Match excludes(Drug drug) {
            return drugs.contains(drug.id()) ? Match.YES : drug.belongsTo(classes);
        }
    }

    /// The drugs of a class.
    public static DrugGroup ofClass(String drugClass) {
        return new DrugGroup(Set.of(), Set.of(drugClass), Set.of(), Optional.empty(), Excluding.NOTHING, Set.of());
    }

    /// These drugs.
    public static DrugGroup ofDrugs(DrugId... drugs) {
        return new DrugGroup(Set.of(drugs), Set.of(), Set.of(), Optional.empty(), Excluding.NOTHING, Set.of());
    }

    /// Whether a drug that is given by these routes is the group's business.
    public Match isGivenBy(Collection<String> given) {
        return routes.isEmpty() || !Collections.disjoint(given, routes) ? Match.YES : Match.NO;
    }

    /// Whether the drug belongs to the group by what it is, as far as the catalog says enough about it.
    public Match includes(Drug drug) {
        if (drug.isAlcohol()) {
            return Match.NO;
        }
        return describes(drug).and(excluding.excludes(drug).not());
    }

    private Match describes(Drug drug) {
        var named = drugs.contains(drug.id()) ? Match.YES : Match.NO;
        var sedates = cnsGradeAtLeast.map(drug.cnsGrade()::reaches).orElse(Match.NO);
        return named.or(sedates).or(drug.belongsTo(classes)).or(drug.countsIn(beersClasses));
    }
}
