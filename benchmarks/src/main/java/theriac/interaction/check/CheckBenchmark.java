package theriac.interaction.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.DrugState;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.DrugStates;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.Profile;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.Advice;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.Edition;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.EvidenceLevel;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.Subject;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

/// The compiled rules and a bare byte matrix of the same pairs, asked for the same lists.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
public class CheckBenchmark {

    private static final int DRUGS = 2_000;
    private static final int PAIRS = 200_000;
    private static final int LISTS = 1_024;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /// How many drugs a list holds.
    @Param({"10", "30"})
    public int drugs;

    private final Random random = new Random(1);
    private final byte[] matrix = new byte[DRUGS * DRUGS];
    private final int[][] lists = new int[LISTS][];
    private final int[] places = new int[30 * 30];
    private final List<MedicationList> clean = new ArrayList<>();
    private Knowledge knowledge = Knowledge.on(DAY, new DrugStates().on(DAY), new RuleBook(List.of()));
    private int next;

    /// Makes drugs, rules and lists.
    @Setup
    public void prepare() {
        knowledge = Knowledge.on(DAY, catalog().on(DAY), new RuleBook(rules()));
        for (var list = 0; list < LISTS; list++) {
            lists[list] = random.ints(0, DRUGS).distinct().limit(drugs).toArray();
            clean.add(cleanList());
        }
    }

    private static DrugStates catalog() {
        var states = new DrugStates();
        var profile = Profile.of(Set.of("a-class"), CnsGrade.NONE);
        var version = new DrugState.Version(1, DAY, profile);
        IntStream.range(0, DRUGS)
                .mapToObj(CheckBenchmark::drug)
                .map(id -> new DrugState(id, 1, Standing.PUBLISHED, id.value(), Set.of(), List.of(), List.of(version)))
                .forEach(states::take);
        return states;
    }

    /// Numbers of equal length, so that drugs sort as they count.
    private static DrugId drug(int number) {
        return new DrugId("drug-" + (10_000 + number));
    }

    private List<InteractionRule> rules() {
        var pairs = new HashSet<Integer>();
        while (pairs.size() < PAIRS) {
            var one = random.nextInt(DRUGS);
            var other = random.nextInt(DRUGS);
            if (one < other) {
                pairs.add(one * DRUGS + other);
            }
        }
        return pairs.stream().map(pair -> rule(pair / DRUGS, pair % DRUGS)).toList();
    }

    private InteractionRule rule(int one, int other) {
        matrix[one * DRUGS + other] = 1;
        matrix[other * DRUGS + one] = 1;
        var source = new Evidence.Source("made up", Optional.empty(), Optional.empty());
        return new InteractionRule(
                new RuleKey("rule-" + one + "-" + other, 1),
                new Subject("made-up", "Made up"),
                new Condition.Together(DrugGroup.ofDrugs(drug(one)), DrugGroup.ofDrugs(drug(other))),
                new Grading(Severity.MINOR, List.of()),
                false,
                new Advice("made up", List.of(), "made up"),
                new Evidence(EvidenceLevel.STUDY, Optional.empty(), List.of(source)),
                new Edition("nobody", DAY, Optional.empty()));
    }

    private MedicationList cleanList() {
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < Math.min(drugs, 10)) {
            var candidate = random.nextInt(DRUGS);
            if (chosen.stream().allMatch(one -> one != candidate && matrix[one * DRUGS + candidate] == 0)) {
                chosen.add(candidate);
            }
        }
        var medications = chosen.stream()
                .map(number -> Medication.of(Designation.named(drug(number).value())))
                .toList();
        return new MedicationList(medications, AlcoholUse.NONE, Patient.UNKNOWN);
    }

    private int nextList() {
        next = (next + 1) & (LISTS - 1);
        return next;
    }

    /// The peer: notes the marked pairs.
    @Benchmark
    public int bareMatrix() {
        var list = lists[nextList()];
        var found = 0;
        for (var first = 0; first < list.length; first++) {
            for (var second = first + 1; second < list.length; second++) {
                places[found] = (first << 16) | second;
                found += matrix[list[first] * DRUGS + list[second]];
            }
        }
        return found;
    }

    /// Finds the same pairs.
    @Benchmark
    public int compiledPairs() {
        return knowledge.compiled().pairs().pairsIn(lists[nextList()], places);
    }

    /// Finds the pairs and the rules of each.
    @Benchmark
    public int compiledPairsWithRules() {
        var sum = new Sum();
        knowledge.compiled().pairs().findIn(lists[nextList()], sum);
        return sum.rules;
    }

    /// Checks a list about which no rule has anything to say; of 10 drugs, whatever the parameter.
    @Benchmark
    public CheckResult wholeCheck() {
        return Check.of(clean.get(nextList()), knowledge, new Freshness.Current());
    }

    private static final class Sum implements PairTable.Told {

        private int rules;

        @Override
        public void tell(int first, int second, int rule, boolean possibly) {
            rules += rule;
        }
    }
}
