package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Histories of a few cases by a seed, in which everything happens that can happen to a case, and questions about
/// them.
final class RandomCases {

    private static final List<String> COUNTRIES = List.of("NL", "DE", "US");
    private static final List<String> REPORTERS = List.of("physician", "consumer");
    private static final List<String> BACKGROUNDS = List.of("hospital", "faers");

    private final Random random;
    private final List<String> keys;
    final List<String> drugs;
    final List<String> reactions;
    private final List<String> routes = names("route", 20);

    RandomCases(long seed, int cases, int drugs, int reactions) {
        this.random = new Random(seed);
        this.keys = IntStream.range(0, cases).mapToObj(number -> key()).toList();
        this.drugs = names("drug", drugs);
        this.reactions = names("reaction", reactions);
    }

    static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(number -> kind + " " + number).toList();
    }

    private String key() {
        var uuid = new UUID((random.nextLong() & ~0xF000L) | 0x7000L, random.nextLong());
        return oneIn(4) ? "case " + random.nextInt(1_000_000) : uuid.toString();
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// Any state of any case: amended, nullified, merged, restored, doubled, or older than what is known.
    CaseState state() {
        var revision = random.nextInt(40);
        return oneIn(5)
                ? new CaseState.Uncounted(one(keys), revision)
                : new CaseState.Counted(one(keys), revision, facts());
    }

    private CaseFacts facts() {
        return new CaseFacts(
                new CaseFacts.Person(
                        one(List.of(Sex.values())),
                        oneIn(5) ? OptionalInt.empty() : OptionalInt.of(random.nextInt(100))),
                new CaseFacts.Origin(
                        one(BACKGROUNDS),
                        oneIn(5) ? OptionalInt.empty() : OptionalInt.of(2020 + random.nextInt(3)),
                        perhaps(COUNTRIES),
                        perhaps(REPORTERS)),
                some(List.of(Seriousness.values()), 3),
                one(List.of(Alcohol.values())),
                oneIn(6),
                many(random.nextInt(5), this::mention),
                many(random.nextInt(5), () -> one(reactions)));
    }

    private DrugMention mention() {
        return new DrugMention(one(drugs), one(List.of(Role.values())), perhaps(routes));
    }

    private Optional<String> perhaps(List<String> values) {
        return oneIn(4) ? Optional.empty() : Optional.of(one(values));
    }

    private <T> Set<T> some(List<T> values, int most) {
        return new HashSet<>(many(random.nextInt(most), () -> one(values)));
    }

    private static <T> List<T> many(int count, Supplier<T> each) {
        var made = new ArrayList<T>();
        for (var number = 0; number < count; number++) {
            made.add(each.get());
        }
        return made;
    }

    Scope scope() {
        var roles = oneIn(2) ? Exposure.SUSPECTED.roles() : new HashSet<>(many(2, () -> one(List.of(Role.values()))));
        return new Scope(
                oneIn(4) ? Subgroup.EVERYONE : subgroup(), new Exposure(roles, oneIn(3) ? routes() : Set.of()));
    }

    private Set<String> routes() {
        return new HashSet<>(many(6, () -> oneIn(9) ? "unheard of" : one(routes)));
    }

    Subgroup subgroup() {
        var from = random.nextInt(80);
        return new Subgroup(
                oneIn(4) ? Optional.of(new Range(from, from + 30)) : Optional.empty(),
                oneIn(4) ? some(List.of(Sex.values()), 3) : Set.of(),
                oneIn(4) ? some(List.of("NL", "DE", "FR"), 3) : Set.of(),
                oneIn(4) ? Optional.of(new Range(2020, 2021)) : Optional.empty(),
                oneIn(4) ? some(List.of(Seriousness.values()), 4) : Set.of(),
                oneIn(4) ? some(REPORTERS, 2) : Set.of(),
                oneIn(4) ? some(List.of(Alcohol.values()), 3) : Set.of(),
                oneIn(4) ? some(BACKGROUNDS, 2) : Set.of(),
                oneIn(2));
    }

    Set<String> someDrugs() {
        return oneIn(2) ? Set.of(one(drugs)) : new HashSet<>(many(3, () -> oneIn(9) ? "unheard of" : one(drugs)));
    }

    Set<String> someReactions() {
        return oneIn(2) ? Set.of(one(reactions)) : new HashSet<>(many(3, () -> one(reactions)));
    }

    List<Dimension> dimensions() {
        return List.copyOf(some(List.of(Dimension.values()), 4));
    }

    Cofactor cofactor() {
        return oneIn(2) ? new Cofactor.AlcoholRecorded() : new Cofactor.Drugs(someDrugs());
    }

    List<Criterion> criteria() {
        return many(
                random.nextInt(4),
                () -> oneIn(2)
                        ? new Criterion.Drugs(someDrugs(), oneIn(2))
                        : new Criterion.Reactions(someReactions(), oneIn(2)));
    }
}
