package theriac.interaction.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.Subject;

/// All that a check needs to know, for one day; immutable, made anew when a drug, a rule or the day changes.
///
/// @param silent subjects without a rule in force
record Knowledge(DrugCatalog drugs, List<InteractionRule> rules, Set<Subject> silent) {

    static Knowledge on(LocalDate day, DrugCatalog drugs, RuleBook book) {
        return new Knowledge(drugs, book.inForceOn(day), book.silentOn(day));
    }
}
