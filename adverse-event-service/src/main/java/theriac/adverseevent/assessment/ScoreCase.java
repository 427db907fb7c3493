package theriac.adverseevent.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Originals;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Scores how much a case tells of each suspect or interacting drug and each reaction.
@ApplicationScoped
public class ScoreCase {

    private final ReadCases readCases;
    private final Originals originals;

    ScoreCase(ReadCases readCases, Originals originals) {
        this.readCases = readCases;
        this.originals = originals;
    }

    /// The score of a pair.
    ///
    /// @param drug its place in the case, from 1
    /// @param reaction its place in the case, from 1
    public record Scored(int drug, int reaction, Completeness completeness) {}

    /// The scores of a state of a case.
    public record Scores(long caseRevision, List<Scored> pairs) {}

    /// Empty when there is no such case for this site.
    @Transactional
    public Optional<Scores> scoresOf(CaseId id, CaseFilter site, Submitter by) {
        return readCases.open(site, id, by).map(opened -> scores(opened.state()));
    }

    private Scores scores(SafetyCase state) {
        boolean hasComments = originals
                .contentOf(state.heading())
                .flatMap(ReportContent::narrative)
                .isPresent();
        var pairs = IntStream.range(0, state.drugs().size())
                .filter(drug -> isSuspected(state.drugs().get(drug).mention().role()))
                .boxed()
                .flatMap(drug -> scores(state, drug, hasComments))
                .toList();
        return new Scores(state.heading().revision(), pairs);
    }

    private static Stream<Scored> scores(SafetyCase state, int drug, boolean hasComments) {
        return IntStream.range(0, state.reactions().size())
                .mapToObj(reaction -> new Scored(
                        drug + 1,
                        reaction + 1,
                        Completeness.of(
                                state,
                                state.drugs().get(drug),
                                state.reactions().get(reaction),
                                hasComments)));
    }

    private static boolean isSuspected(Role role) {
        return role == Role.SUSPECT || role == Role.INTERACTING;
    }
}
