package theriac.interaction.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import theriac.interaction.check.GroupMembers.Member;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Match;
import theriac.interaction.rule.Condition.Duplicate;
import theriac.interaction.rule.Condition.InPatient;
import theriac.interaction.rule.Condition.SeveralOf;
import theriac.interaction.rule.Condition.Together;
import theriac.interaction.rule.Condition.WithAlcohol;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.InteractionRule;

/// Rules laid out for fast checks: drugs have numbers, pairs a table, and each drug the list of the rules that are
/// about it alone. Immutable once made, and shared by all checks without a lock.
final class CompiledRules {

    private final List<InteractionRule> rules;
    private final Map<DrugId, Integer> numbers = new HashMap<>();
    private final PairTable pairs;
    private final int[][] withAlcohol;
    private final int[][] inPatient;
    private final List<Counting> severalOf;
    private final int[] sameIngredient;

    /// A rule that counts drugs, and those that count or may.
    record Counting(int rule, int atLeast, BitSet drugs) {

        /// Whether so many of these drugs may count that the rule is worth asking.
        boolean concerns(int[] listed) {
            var counted = 0;
            for (var drug : listed) {
                if (drug >= 0 && drugs.get(drug)) {
                    counted++;
                }
            }
            return counted >= atLeast;
        }
    }

    private CompiledRules(List<Drug> drugs, List<InteractionRule> rules) {
        this.rules = rules;
        for (var number = 0; number < drugs.size(); number++) {
            numbers.put(drugs.get(number).id(), number);
        }
        var compiler = new Compiler(drugs, new GroupMembers(drugs, numbers));
        for (var rule = 0; rule < rules.size(); rule++) {
            compiler.add(rule, rules.get(rule));
        }
        pairs = compiler.pairs.build();
        withAlcohol = arrays(compiler.withAlcohol);
        inPatient = arrays(compiler.inPatient);
        severalOf = List.copyOf(compiler.severalOf);
        sameIngredient = array(compiler.sameIngredient);
    }

    static CompiledRules of(List<Drug> drugs, List<InteractionRule> rules) {
        return new CompiledRules(drugs, rules);
    }

    InteractionRule rule(int number) {
        return rules.get(number);
    }

    /// The drug's number; it is one of the drugs that this was made from.
    int number(Drug drug) {
        return numbers.getOrDefault(drug.id(), -1);
    }

    PairTable pairs() {
        return pairs;
    }

    /// Rules about alcohol with this drug: the rule's number twice, and one more where they only may apply.
    int[] withAlcohol(int drug) {
        return withAlcohol[drug];
    }

    /// Rules about this drug in some patients, likewise.
    int[] inPatient(int drug) {
        return inPatient[drug];
    }

    /// Rules that count drugs.
    List<Counting> severalOf() {
        return severalOf;
    }

    /// Rules about a drug that is listed twice.
    int[] sameIngredient() {
        return sameIngredient;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream().map(CompiledRules::array).toArray(int[][]::new);
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Sorts the rules into the tables.
    private static final class Compiler {

        private final List<Drug> drugs;
        private final GroupMembers groups;
        private final PairTable.Builder pairs;
        private final List<List<Integer>> withAlcohol = new ArrayList<>();
        private final List<List<Integer>> inPatient = new ArrayList<>();
        private final List<Counting> severalOf = new ArrayList<>();
        private final List<Integer> sameIngredient = new ArrayList<>();

        private Compiler(List<Drug> drugs, GroupMembers groups) {
            this.drugs = drugs;
            this.groups = groups;
            this.pairs = new PairTable.Builder(drugs.size());
            drugs.forEach(_ -> {
                withAlcohol.add(new ArrayList<>());
                inPatient.add(new ArrayList<>());
            });
        }

        private void add(int number, InteractionRule rule) {
            switch (rule.condition()) {
                case WithAlcohol condition -> each(number, condition.drug(), withAlcohol);
                case InPatient condition -> each(number, condition.drug(), inPatient);
                case Together condition -> together(number, groups.of(condition.one()), groups.of(condition.other()));
                case SeveralOf condition -> severalOf.add(counting(number, condition));
                case Duplicate condition -> duplicate(number, condition);
            }
        }

        private Counting counting(int rule, SeveralOf condition) {
            var members = new BitSet();
            groups.of(condition.of()).forEach(member -> members.set(member.drug()));
            return new Counting(rule, condition.atLeast(), members);
        }

        private void each(int rule, DrugGroup group, List<List<Integer>> table) {
            groups.of(group).forEach(member -> table.get(member.drug()).add(rule << 1 | (member.possibly() ? 1 : 0)));
        }

        private void together(int rule, List<Member> ones, List<Member> others) {
            for (var one : ones) {
                for (var other : others) {
                    if (one.drug() != other.drug()) {
                        pairs.add(one.drug(), other.drug(), rule, one.possibly() || other.possibly());
                    }
                }
            }
        }

        private void duplicate(int rule, Duplicate condition) {
            if (condition.by() == Duplicate.By.INGREDIENT) {
                sameIngredient.add(rule);
                return;
            }
            var candidates = groups.ofClasses(condition.classes()).stream().toArray();
            for (var first = 0; first < candidates.length; first++) {
                for (var second = first + 1; second < candidates.length; second++) {
                    shared(rule, condition, candidates[first], candidates[second]);
                }
            }
        }

        private void shared(int rule, Duplicate condition, int one, int other) {
            var match = Duplicates.share(condition.classes(), drugs.get(one), drugs.get(other));
            if (match != Match.NO) {
                pairs.add(one, other, rule, match == Match.POSSIBLY);
            }
        }
    }
}
