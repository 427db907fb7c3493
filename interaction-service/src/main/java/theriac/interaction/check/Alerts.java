package theriac.interaction.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import theriac.interaction.check.Alert.Combination;
import theriac.interaction.check.Findings.Found;
import theriac.interaction.check.Participant.Circumstance;
import theriac.interaction.check.Participant.Drinking;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.rule.Advice;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.Subject;

/// Merges what was found into one alert per subject, which takes the severity of its worst combination and tells all
/// that the rules behind its combinations have to say.
final class Alerts {

    /// The most severe first, boxed warnings before others, then by rule.
    private static final Comparator<Found> WORST_FIRST = Comparator.comparing(Found::severity)
            .reversed()
            .thenComparing(found -> !found.rule().boxedWarning())
            .thenComparing(found -> found.rule().key());

    private static final int BOXED_NAMED = 5;

    private Alerts() {}

    static List<Alert> of(List<Found> found) {
        return bySubject(found).values().stream()
                .map(Alerts::merged)
                .sorted(Comparator.comparing(Alert::severity).reversed())
                .toList();
    }

    private static Map<Subject, List<Found>> bySubject(List<Found> found) {
        return found.stream()
                .collect(Collectors.groupingBy(one -> one.rule().subject(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Alert merged(List<Found> found) {
        var combinations = new ArrayList<Combination>();
        var telling = new ArrayList<Found>();
        for (var ofTheSameMembers : byMembers(found).values()) {
            var worst = worst(ofTheSameMembers);
            combinations.add(combination(worst.getFirst()));
            telling.addAll(worst);
        }
        telling.sort(WORST_FIRST);
        var rules = distinct(telling, Found::rule);
        var lead = telling.getFirst();
        var drugs = participants(combinations);
        return new Alert(
                lead.rule().key(),
                lead.severity(),
                graded(found),
                summary(lead.rule().subject(), drugs, combinations),
                drugs,
                combinations,
                advice(rules),
                evidence(rules));
    }

    private static Map<Set<String>, List<Found>> byMembers(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Alerts::ids, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> ids(Found found) {
        var ids = new HashSet<String>();
        found.members().forEach(member -> ids.add(member.id()));
        return ids;
    }

    /// The rules that make a combination as severe as it is; a milder rule adds nothing to them.
    private static List<Found> worst(List<Found> ofTheSameMembers) {
        if (ofTheSameMembers.size() == 1) {
            return ofTheSameMembers;
        }
        var sorted = ofTheSameMembers.stream().sorted(WORST_FIRST).toList();
        var worst = sorted.getFirst().severity();
        return sorted.stream().takeWhile(one -> one.severity() == worst).toList();
    }

    private static Combination combination(Found found) {
        var rule = found.rule();
        return new Combination(found.members(), rule.key(), found.severity(), found.graded(), rule.boxedWarning());
    }

    private static Severity graded(List<Found> found) {
        return found.stream().map(Found::graded).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<Participant> participants(List<Combination> combinations) {
        var all = new LinkedHashSet<Participant>();
        combinations.forEach(combination -> all.addAll(combination.members()));
        return all.stream().sorted(Comparator.comparingInt(Alerts::place)).toList();
    }

    private static int place(Participant participant) {
        return switch (participant) {
            case Drinking _ -> -1;
            case Medicine medicine -> medicine.positions().getFirst();
            case Circumstance _ -> Integer.MAX_VALUE;
        };
    }

    private static Advice advice(List<InteractionRule> rules) {
        return new Advice(
                String.join(" ", distinct(rules, rule -> rule.advice().mechanism())),
                all(rules, rule -> rule.advice().expectedReactions()),
                String.join(" ", distinct(rules, rule -> rule.advice().management())));
    }

    private static Evidence evidence(List<InteractionRule> rules) {
        var lead = rules.getFirst().evidence();
        return new Evidence(
                lead.level(),
                lead.jurisdiction(),
                all(rules, rule -> rule.evidence().sources()));
    }

    private static <W, T> List<T> distinct(List<W> wholes, Function<W, T> part) {
        return all(wholes, whole -> List.of(part.apply(whole)));
    }

    private static <W, T> List<T> all(List<W> wholes, Function<W, List<T>> parts) {
        if (wholes.size() == 1) {
            return parts.apply(wholes.getFirst());
        }
        var all = new LinkedHashSet<T>();
        wholes.forEach(whole -> all.addAll(parts.apply(whole)));
        return List.copyOf(all);
    }

    private static String summary(Subject subject, List<Participant> drugs, List<Combination> combinations) {
        var names = String.join(", ", drugs.stream().map(Participant::label).toList());
        var boxed = combinations.stream()
                .filter(Combination::boxedWarning)
                .map(Alerts::named)
                .toList();
        if (boxed.isEmpty()) {
            return subject.headline() + ": " + names + ".";
        }
        var more = boxed.size() > BOXED_NAMED ? " and " + (boxed.size() - BOXED_NAMED) + " more" : "";
        var first = boxed.stream().limit(BOXED_NAMED).collect(Collectors.joining(", "));
        return subject.headline() + ": " + names + ". Boxed warning: " + first + more + ".";
    }

    private static String named(Combination combination) {
        return combination.members().stream().map(Participant::label).collect(Collectors.joining(" with "));
    }
}
