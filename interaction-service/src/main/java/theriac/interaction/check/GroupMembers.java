package theriac.interaction.check;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Match;
import theriac.interaction.rule.DrugGroup;

/// Which of the numbered drugs belong to a group, looked up by what describes them, so that a rule about two drugs
/// does not ask all of them.
final class GroupMembers {

    private final List<Drug> drugs;
    private final Map<DrugId, Integer> numbers;
    private final Map<String, BitSet> byClass = new HashMap<>();
    private final Map<String, BitSet> byBeersClass = new HashMap<>();
    private final BitSet classless = new BitSet();
    private final BitSet notGradedNone = new BitSet();
    private final Map<DrugGroup, List<Member>> known = new HashMap<>();

    /// A drug that belongs to a group, or may.
    record Member(int drug, boolean possibly) {}

    GroupMembers(List<Drug> drugs, Map<DrugId, Integer> numbers) {
        this.drugs = drugs;
        this.numbers = numbers;
        for (var number = 0; number < drugs.size(); number++) {
            index(number, drugs.get(number));
        }
    }

    private void index(int number, Drug drug) {
        drug.classes()
                .forEach(one -> byClass.computeIfAbsent(one, _ -> new BitSet()).set(number));
        drug.profile()
                .beersClass()
                .ifPresent(one ->
                        byBeersClass.computeIfAbsent(one, _ -> new BitSet()).set(number));
        classless.set(number, drug.classes().isEmpty());
        notGradedNone.set(number, drug.cnsGrade() != CnsGrade.NONE);
    }

    List<Member> of(DrugGroup group) {
        return known.computeIfAbsent(group, this::find);
    }

    private List<Member> find(DrugGroup group) {
        return candidates(group).stream()
                .boxed()
                .flatMap(drug -> member(drug, group.includes(drugs.get(drug))).stream())
                .toList();
    }

    private static Optional<Member> member(int drug, Match match) {
        return switch (match) {
            case YES -> Optional.of(new Member(drug, false));
            case POSSIBLY -> Optional.of(new Member(drug, true));
            case NO -> Optional.empty();
        };
    }

    private BitSet candidates(DrugGroup group) {
        var candidates = ofClasses(group.classes());
        group.drugs().stream().filter(numbers::containsKey).map(numbers::get).forEach(candidates::set);
        if (!group.beersClasses().isEmpty()) {
            candidates.or(classless);
            group.beersClasses().forEach(one -> candidates.or(byBeersClass.getOrDefault(one, new BitSet())));
        }
        if (group.cnsGradeAtLeast().isPresent()) {
            candidates.or(notGradedNone);
        }
        return candidates;
    }

    /// Drugs of some of the classes, and those of which no class is known.
    BitSet ofClasses(Collection<String> classes) {
        var candidates = new BitSet();
        if (!classes.isEmpty()) {
            candidates.or(classless);
            classes.forEach(one -> candidates.or(byClass.getOrDefault(one, new BitSet())));
        }
        return candidates;
    }
}
