package theriac.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.CaseFacts;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.DrugMention;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Seriousness;
import theriac.signaldetection.index.Sex;

/// Cases in the shape of FAERS by a seed: 5,000 drugs and 15,000 reactions, each as frequent as Zipf has it, 1
/// to 5 of both in a case. Half of the reactions are by the taste of one of the case's drugs, which ranks them
/// otherwise: some slightly, some altogether. So pairs are reported more and less often than expected in all
/// degrees, as they are where drugs do something. The same number always gives the same case, so that every
/// contestant gets the same ones.
final class MadeUpCases {

    static final int DRUGS = 5_000;
    static final int REACTIONS = 15_000;

    private static final int MOST = 5;
    /// One reaction in so many is by the taste of a drug.
    private static final int TASTED = 2;

    /// How many tastes a drug has, and how far they reach at most, in bits of the rank of a reaction.
    private static final int TASTES = 8;

    private static final int FARTHEST = 13;

    private static final long SEED = 20_260_101;

    private final Zipf<Integer> drugs = new Zipf<>(numbersBelow(DRUGS));
    private final Zipf<Integer> reactions = new Zipf<>(numbersBelow(REACTIONS));
    private final List<String> countries = List.of("US", "NL", "DE", "FR", "GB", "JP");
    private final List<String> reporters = List.of("physician", "pharmacist", "consumer");

    /// One case, by numbers.
    ///
    /// @param drugs each once, the most frequent drug being 0
    /// @param reactions each once, the most frequent being 0
    record MadeUp(List<Integer> drugs, List<Integer> reactions) {}

    /// What a contestant needs that only counts.
    MadeUp numbers(int number) {
        var random = new SplittableRandom(SEED + number);
        var taken = some(random, () -> drugs.draw(random));
        return new MadeUp(taken, some(random, () -> reaction(one(taken, random), random)));
    }

    private int reaction(int drug, SplittableRandom random) {
        var drawn = reactions.draw(random);
        if (random.nextInt(TASTED) > 0) {
            return drawn;
        }
        var taste = new SplittableRandom(SEED ^ ((long) drug * TASTES + random.nextInt(TASTES)));
        var tasted = drawn ^ taste.nextInt(1 << taste.nextInt(FARTHEST + 1));
        return tasted < REACTIONS ? tasted : drawn;
    }

    /// What the topic tells of a case; the same in each revision.
    CaseState state(int number, long revision) {
        var made = numbers(number);
        var random = new SplittableRandom(~SEED - number);
        return new CaseState.Counted(
                new UUID(0x7000L | (long) number << 16, random.nextLong()).toString(),
                revision,
                new CaseFacts(
                        new CaseFacts.Person(
                                random.nextInt(100) < 55 ? Sex.FEMALE : Sex.MALE,
                                OptionalInt.of(random.nextInt(20, 95))),
                        new CaseFacts.Origin(
                                "faers",
                                OptionalInt.of(random.nextInt(2004, 2027)),
                                Optional.of(one(countries, random)),
                                Optional.of(one(reporters, random))),
                        random.nextBoolean() ? Set.of(Seriousness.HOSPITALISATION) : Set.of(),
                        random.nextInt(10) == 0 ? Alcohol.YES : Alcohol.UNKNOWN,
                        false,
                        made.drugs().stream().map(MadeUpCases::suspect).toList(),
                        made.reactions().stream().map(MadeUpCases::reaction).toList()));
    }

    private static DrugMention suspect(int drug) {
        return new DrugMention(drug(drug), Role.SUSPECT, Optional.of("oral"));
    }

    static String drug(int number) {
        return "drug " + number;
    }

    static String reaction(int number) {
        return "reaction " + number;
    }

    private static <T> T one(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Integer> some(SplittableRandom random, IntSupplier one) {
        return IntStream.range(0, random.nextInt(1, MOST + 1))
                .map(place -> one.getAsInt())
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Integer> numbersBelow(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
