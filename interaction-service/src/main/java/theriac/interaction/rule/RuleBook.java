package theriac.interaction.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// The rules as they stand at one moment; immutable.
public record RuleBook(List<InteractionRule> rules) {

    public RuleBook {
        rules = rules.stream().sorted(InteractionRule.BY_KEY).toList();
    }

    /// What holds on a day: of each rule the highest version in force.
    public List<InteractionRule> inForceOn(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.edition().holdsOn(day))
                .collect(Collectors.toMap(
                        rule -> rule.key().id(), rule -> rule, BinaryOperator.maxBy(InteractionRule.BY_KEY)))
                .values()
                .stream()
                .sorted(InteractionRule.BY_KEY)
                .toList();
    }

    /// The subjects without any rule in force on a day: nothing is checked for them then.
    public Set<Subject> silentOn(LocalDate day) {
        var speaking = inForceOn(day).stream().map(InteractionRule::subject).collect(Collectors.toSet());
        return rules.stream()
                .map(InteractionRule::subject)
                .filter(subject -> !speaking.contains(subject))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A part of the book: the rules after a key, at most so many.
    public List<InteractionRule> after(Optional<RuleKey> key, int limit) {
        return rules.stream()
                .filter(rule -> key.map(last -> rule.key().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList();
    }
}
