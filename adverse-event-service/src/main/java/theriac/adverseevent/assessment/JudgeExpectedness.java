package theriac.adverseevent.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.assessment.Expectedness.Because;
import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.coding.ReferenceVersions;

/// Tells of each suspect or interacting drug and each reaction of a case whether it was to be expected.
@ApplicationScoped
public class JudgeExpectedness {

    private final ReadCases readCases;
    private final ReferenceVersions references;

    JudgeExpectedness(ReadCases readCases, ReferenceVersions references) {
        this.readCases = readCases;
        this.references = references;
    }

    /// The answer for a pair.
    ///
    /// @param drug its place in the case, from 1
    /// @param reaction its place in the case, from 1
    public record Judged(int drug, int reaction, Expectedness expectedness) {}

    /// The answers for a state of a case.
    public record Answers(long caseRevision, List<Judged> pairs) {}

    /// Empty when there is no such case for this site.
    @Transactional
    public Optional<Answers> answersFor(CaseId id, CaseFilter site, Submitter by) {
        return readCases.open(site, id, by).map(opened -> answers(opened.state()));
    }

    private Answers answers(SafetyCase state) {
        var pairs = IntStream.range(0, state.drugs().size())
                .filter(drug -> isSuspected(state.drugs().get(drug).mention().role()))
                .boxed()
                .flatMap(drug -> IntStream.range(0, state.reactions().size())
                        .mapToObj(reaction -> judged(state, drug, reaction)))
                .toList();
        return new Answers(state.heading().revision(), pairs);
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
