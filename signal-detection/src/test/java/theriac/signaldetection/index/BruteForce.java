package theriac.signaldetection.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same counts in plain words: the latest state of each case in a map, and every question asked of every
/// case.
final class BruteForce {

    private final Map<String, CaseState> latest = new HashMap<>();
    private final Map<Subgroup, Map<String, CaseFacts>> remembered = new HashMap<>();

    boolean put(CaseState state) {
        var known = latest.get(state.key());
        if (known != null && known.revision() >= state.revision()) {
            return false;
        }
        latest.put(state.key(), state);
        remembered.clear();
        return true;
    }

    private Map<String, CaseFacts> in(Subgroup subgroup) {
        return remembered.computeIfAbsent(subgroup, this::look);
    }

    private Map<String, CaseFacts> look(Subgroup subgroup) {
        var found = new TreeMap<String, CaseFacts>();
        for (var state : latest.values()) {
            if (state instanceof CaseState.Counted counted && belongs(counted.facts(), subgroup)) {
                found.put(state.key(), counted.facts());
            }
        }
        return found;
    }

    private static boolean belongs(CaseFacts facts, Subgroup subgroup) {
        var person = facts.person();
        var origin = facts.origin();
        return (subgroup.prompted() || !facts.prompted())
                && subgroup.age()
                        .map(range -> person.age().stream().anyMatch(age -> range.from() <= age && age <= range.to()))
                        .orElse(true)
                && subgroup.years()
                        .map(range ->
                                origin.year().stream().anyMatch(year -> range.from() <= year && year <= range.to()))
                        .orElse(true)
                && allows(subgroup.sexes(), List.of(person.sex()))
                && allows(subgroup.countries(), origin.country().stream().toList())
                && allows(subgroup.seriousness(), facts.seriousness())
                && allows(subgroup.reporters(), origin.reporter().stream().toList())
                && allows(subgroup.alcohol(), List.of(facts.alcohol()))
                && allows(subgroup.backgrounds(), List.of(origin.background()));
    }

    private static <T> boolean allows(Set<T> wanted, Collection<T> values) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, values);
    }

    static Set<String> drugs(CaseFacts facts, Exposure exposure) {
        return facts.drugs().stream()
                .filter(mention -> exposure.roles().contains(mention.role()))
                .filter(mention -> exposure.routes().isEmpty()
                        || mention.route().filter(exposure.routes()::contains).isPresent())
                .map(DrugMention::drug)
                .collect(Collectors.toSet());
    }

    private long count(Subgroup subgroup, Predicate<CaseFacts> wanted) {
        return in(subgroup).values().stream().filter(wanted).count();
    }

    long cases(Subgroup subgroup) {
        return count(subgroup, _ -> true);
    }

    PairCount pair(Scope scope, Set<String> drugs, Set<String> reactions) {
        return pair(in(scope.subgroup()).values(), scope, drugs, reactions);
    }

    private static PairCount pair(Collection<CaseFacts> cases, Scope scope, Set<String> drugs, Set<String> reactions) {
        Predicate<CaseFacts> taken = facts -> !Collections.disjoint(drugs(facts, scope.exposure()), drugs);
        Predicate<CaseFacts> reacted = facts -> !Collections.disjoint(facts.reactions(), reactions);
        return new PairCount(
                cases.stream().filter(taken.and(reacted)).count(),
                cases.stream().filter(taken).count(),
                cases.stream().filter(reacted).count(),
                cases.size());
    }

    Set<Stratum> strata(Scope scope, Set<String> drugs, Set<String> reactions, List<Dimension> dimensions) {
        return in(scope.subgroup()).values().stream()
                .collect(Collectors.groupingBy(facts -> dimensions.stream()
                        .map(dimension -> value(facts, dimension))
                        .toList()))
                .entrySet()
                .stream()
                .map(stratum -> new Stratum(stratum.getKey(), pair(stratum.getValue(), scope, drugs, reactions)))
                .collect(Collectors.toSet());
    }

    private static String value(CaseFacts facts, Dimension dimension) {
        var age = facts.person().age();
        var year = facts.origin().year();
        return switch (dimension) {
            case AGE_BAND ->
                age.isPresent() ? AgeBand.of(age.getAsInt()).orElseThrow().name() : "unknown";
            case SEX ->
                facts.person().sex() == Sex.UNKNOWN
                        ? "unknown"
                        : facts.person().sex().name();
            case YEAR -> year.isPresent() ? "" + year.getAsInt() : "unknown";
            case COUNTRY -> facts.origin().country().orElse("unknown");
            case REPORTER -> facts.origin().reporter().orElse("unknown");
            case ALCOHOL ->
                facts.alcohol() == Alcohol.UNKNOWN ? "unknown" : facts.alcohol().name();
            case BACKGROUND -> facts.origin().background();
        };
    }

    CombinationCount combination(Scope scope, Set<String> drugs, Cofactor cofactor, String reaction) {
        Predicate<CaseFacts> first = facts -> !Collections.disjoint(drugs(facts, scope.exposure()), drugs);
        Predicate<CaseFacts> second = switch (cofactor) {
            case Cofactor.Drugs(var names) -> facts -> !Collections.disjoint(drugs(facts, scope.exposure()), names);
            case Cofactor.AlcoholRecorded() -> facts -> facts.alcohol() == Alcohol.YES;
        };
        Predicate<CaseFacts> reacted = facts -> facts.reactions().contains(reaction);
        var cases = in(scope.subgroup()).values().stream()
                .filter(facts -> cofactor instanceof Cofactor.Drugs || facts.alcohol() != Alcohol.UNKNOWN)
                .toList();
        return new CombinationCount(
                cases.stream().filter(first.and(second).and(reacted)).count(),
                cases.stream().filter(first.and(second)).count(),
                cases.stream().filter(first.and(second.negate()).and(reacted)).count(),
                cases.stream().filter(first.and(second.negate())).count(),
                cases.stream().filter(first.negate().and(second).and(reacted)).count(),
                cases.stream().filter(first.negate().and(second)).count(),
                cases.stream().filter(first.or(second).negate().and(reacted)).count(),
                cases.stream().filter(first.or(second).negate()).count());
    }

    /// Keys in the order of pages.
    List<String> cases(Scope scope, List<Criterion> criteria) {
        var keys = in(scope.subgroup()).entrySet().stream()
                .filter(entry -> criteria.stream().allMatch(criterion -> meets(entry.getValue(), scope, criterion)))
                .map(Map.Entry::getKey)
                .toList();
        return Stream.concat(
                        keys.stream().filter(key -> key.length() == 36),
                        keys.stream().filter(key -> key.length() != 36))
                .toList();
    }

    private static boolean meets(CaseFacts facts, Scope scope, Criterion criterion) {
        return switch (criterion) {
            case Criterion.Drugs(var names, var present) ->
                present != Collections.disjoint(drugs(facts, scope.exposure()), names);
            case Criterion.Reactions(var names, var present) ->
                present != Collections.disjoint(new HashSet<>(facts.reactions()), names);
        };
    }
}
