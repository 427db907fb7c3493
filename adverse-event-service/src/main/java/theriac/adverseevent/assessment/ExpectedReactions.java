package theriac.adverseevent.assessment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.assessment.Expectedness.Because;
import theriac.adverseevent.assessment.JudgeExpectedness.Answers;
import theriac.adverseevent.assessment.JudgeExpectedness.Judged;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.coding.ReferenceVersions;

/// Holds the reactions of a case against what the catalog listed for its drugs at their onset.
@ApplicationScoped
public class ExpectedReactions {

    private final ReferenceVersions references;

    ExpectedReactions(ReferenceVersions references) {
        this.references = references;
    }

    /// The answers for a case as it stands.
    public Answers of(SafetyCase state) {
        return new Answers(state.heading().revision(), pairs(state).toList());
    }

    /// The answers that occur in a case as it stands.
    public Set<Expectedness.Status> statusesOf(SafetyCase state) {
        return pairs(state).map(pair -> pair.expectedness().status()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Judged> pairs(SafetyCase state) {
        return IntStream.range(0, state.drugs().size())
                .filter(drug -> isSuspected(state.drugs().get(drug).mention().role()))
                .boxed()
                .flatMap(drug -> IntStream.range(0, state.reactions().size())
                        .mapToObj(reaction -> judged(state, drug, reaction)));
    }

    private Judged judged(SafetyCase state, int drug, int reaction) {
        return new Judged(
                drug + 1,
                reaction + 1,
                judge(state, state.drugs().get(drug), state.reactions().get(reaction)));
    }

    private Expectedness judge(SafetyCase state, CodedDrug drug, CodedReaction reaction) {
        var onset = reaction.mention().course().onset().or(() -> state.facts().onset());
        if (drug.drug().isEmpty() || reaction.term().isEmpty()) {
            return Expectedness.unknown(Because.NOT_CODED);
        }
        return onset.isEmpty()
                ? Expectedness.unknown(Because.NO_ONSET)
                : Expectedness.of(
                        reaction.term().get(),
                        onset.get(),
                        references.of(drug.drug().get()),
                        situations(state));
    }

    private static Set<String> situations(SafetyCase state) {
        return Stream.concat(
                        state.withdrawal().map(_ -> "withdrawal").stream(),
                        state.facts().situations().stream()
                                .filter(SpecialSituation.OVERDOSE::equals)
                                .map(SpecialSituation::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSuspected(Role role) {
        return role == Role.SUSPECT || role == Role.INTERACTING;
    }
}
