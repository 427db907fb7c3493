package theriac.interaction.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.interaction.dose.DoseFinding;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.rule.RuleKey;

/// What a check found, what it could not check, and what it rests on.
///
/// @param alerts the most severe first
/// @param siteNotes rules that would have spoken otherwise, had the site not changed them
/// @param associations for information, below every alert
/// @param sedativeLoad for information
/// @param understood which drug each recognised medication was taken for
public record CheckResult(
        List<Alert> alerts,
        List<SiteNote> siteNotes,
        List<AssociationNote> associations,
        List<DoseFinding> doseFindings,
        SedativeLoad sedativeLoad,
        List<DuplicateTherapy> duplicates,
        List<NotChecked> notChecked,
        List<Understood> understood,
        CheckedAgainst checkedAgainst) {

    /// Every rule by which two or more were found together, once.
    Set<RuleKey> rulesFired() {
        return alerts.stream()
                .flatMap(alert -> alert.combinations().stream())
                .map(Alert.Combination::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A medication of the list and the drug it was taken for.
    public record Understood(int position, String drugId, String name, By by) {}

    /// The knowledge behind an answer.
    ///
    /// @param day for which drugs and rules were judged
    /// @param drugs how many drugs the catalog view held
    /// @param rules the rules in force, by key
    /// @param rulesDigest which rules these are: the first 16 hexadecimal digits of the SHA-256 of their
    ///   keys, one a line
    public record CheckedAgainst(LocalDate day, int drugs, List<RuleKey> rules, String rulesDigest) {}
}
