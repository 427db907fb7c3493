package theriac.interaction.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.interaction.check.Alert.Pair;
import theriac.interaction.check.Findings.Found;
import theriac.interaction.check.Participant.Drinking;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.rule.Advice;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Subject;

/// Merges what was found into one alert per subject, which takes the severity of its worst pair and tells all
/// that the rules behind its pairs have to say.
final class Alerts {

    /// The most severe first, boxed warnings before others, then by rule.
    private static final Comparator<Found> WORST_FIRST = Comparator.comparing(Found::severity)
            .reversed()
            .thenComparing(found -> !found.rule().boxedWarning())
            .thenComparing(found -> found.rule().key());

    private static final int BOXED_PAIRS_NAMED = 5;

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
        var weighty = byPair(found).values().stream().map(Alerts::worstOfPair).toList();
        var pairs = weighty.stream().map(List::getFirst).map(Alerts::pair).toList();
        var telling = weighty.stream().flatMap(List::stream).sorted(WORST_FIRST).toList();
        var rules = telling.stream().map(Found::rule).distinct().toList();
        var lead = telling.getFirst();
        var drugs = participants(pairs);
        return new Alert(
                lead.rule().key(),
                lead.severity(),
                summary(lead.rule().subject(), drugs, pairs),
                drugs,
                pairs,
                advice(rules),
                evidence(rules));
    }

    private static Map<Set<String>, List<Found>> byPair(List<Found> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        one -> Set.of(one.one().id(), one.other().id()), LinkedHashMap::new, Collectors.toList()));
    }

    /// The rules that make a pair as severe as it is; a milder rule adds nothing to them.
    private static List<Found> worstOfPair(List<Found> ofOnePair) {
        var sorted = ofOnePair.stream().sorted(WORST_FIRST).toList();
        var worst = sorted.getFirst().severity();
        return sorted.stream().takeWhile(one -> one.severity() == worst).toList();
    }

    private static Pair pair(Found found) {
        var rule = found.rule();
        return new Pair(found.one(), found.other(), rule.key(), found.severity(), rule.boxedWarning());
    }

    private static List<Participant> participants(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .sorted(Comparator.comparingInt(Alerts::place))
                .toList();
    }

    private static int place(Participant participant) {
        return switch (participant) {
            case Drinking _ -> -1;
            case Medicine medicine -> medicine.positions().getFirst();
        };
    }

    private static Advice advice(List<InteractionRule> rules) {
        return new Advice(
                text(rules, Advice::mechanism),
                all(rules, rule -> rule.advice().expectedReactions()),
                text(rules, Advice::management));
    }

    private static Evidence evidence(List<InteractionRule> rules) {
        var lead = rules.getFirst().evidence();
        return new Evidence(
                lead.level(),
                lead.jurisdiction(),
                all(rules, rule -> rule.evidence().sources()));
    }

    private static String text(List<InteractionRule> rules, Function<Advice, String> part) {
        return rules.stream().map(InteractionRule::advice).map(part).distinct().collect(Collectors.joining(" "));
    }

    private static <T> List<T> all(List<InteractionRule> rules, Function<InteractionRule, Collection<T>> part) {
        var all = new LinkedHashSet<T>();
        rules.forEach(rule -> all.addAll(part.apply(rule)));
        return List.copyOf(all);
    }

    private static String summary(Subject subject, List<Participant> drugs, List<Pair> pairs) {
        var names = String.join(", ", drugs.stream().map(Participant::label).toList());
        var boxed = pairs.stream().filter(Pair::boxedWarning).map(Alerts::named).toList();
        if (boxed.isEmpty()) {
            return subject.headline() + ": " + names + ".";
        }
        var more = boxed.size() > BOXED_PAIRS_NAMED ? " and " + (boxed.size() - BOXED_PAIRS_NAMED) + " more" : "";
        var first = boxed.stream().limit(BOXED_PAIRS_NAMED).collect(Collectors.joining(", "));
        return subject.headline() + ": " + names + ". Boxed warning: " + first + more + ".";
    }

    private static String named(Pair pair) {
        return pair.one().label() + " with " + pair.other().label();
    }
}
