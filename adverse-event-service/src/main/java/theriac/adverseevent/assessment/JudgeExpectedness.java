package theriac.adverseevent.assessment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;

/// Tells of each suspect or interacting drug and each reaction of a case whether it was to be expected.
@ApplicationScoped
public class JudgeExpectedness {

    private final ReadCases readCases;
    private final ExpectedReactions expected;

    JudgeExpectedness(ReadCases readCases, ExpectedReactions expected) {
        this.readCases = readCases;
        this.expected = expected;
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
        return readCases.open(site, id, by).map(opened -> expected.of(opened.state()));
    }
}
