package theriac.adverseevent.casework;

import java.util.List;
import java.util.Set;

import theriac.adverseevent.casereport.Country;

/// The rules of one jurisdiction.
///
/// @param jurisdiction its code: a country's, or `EU`
/// @param countries where a reaction counts as inside
public record ReportingLaw(String jurisdiction, Set<Country> countries, List<ReportingRule> rules) {

    public ReportingLaw {
        countries = Set.copyOf(countries);
        rules = List.copyOf(rules);
    }

    /// The rules that oblige someone of this role to report such a case.
    List<ReportingRule> covering(DutyRole role, ReportableFacts facts) {
        var outside = facts.country().filter(country -> !countries.contains(country));
        var where = outside.isPresent() ? ReportingRule.Occurred.OUTSIDE : ReportingRule.Occurred.INSIDE;
        return rules.stream()
                .filter(rule -> rule.role() == role)
                .filter(rule -> rule.covers(facts, where))
                .toList();
    }
}
