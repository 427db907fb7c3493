package theriac.adverseevent.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseRecord;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Keeps what assessors judge: each assessor's beside the others', never over them.
@ApplicationScoped
public class AssessCase {

    private final ReadCases readCases;
    private final Assessments assessments;
    private final CaseRecord record;
    private final Clock clock;

    AssessCase(ReadCases readCases, Assessments assessments, CaseRecord record, Clock clock) {
        this.readCases = readCases;
        this.assessments = assessments;
        this.record = record;
        this.clock = clock;
    }

    /// What was judged.
    ///
    /// @param caseRevision the case as the assessor saw it
    /// @param drug its place in the case, from 1
    /// @param reaction its place in the case, from 1
    /// @param version of this assessor's assessment of the pair, as they last saw it; 0 when they saw none
    public record Request(
            CaseId caseId,
            long caseRevision,
            int drug,
            int reaction,
            int version,
            Verdict verdict,
            Optional<Naranjo> naranjo,
            Optional<Interaction> dips) {}

    /// An interaction that was judged.
    ///
    /// @param precipitant the place in the case, from 1, of the drug that affected the assessed one
    public record Interaction(int precipitant, Map<DipsQuestion, Answer> answers) {}

    /// What became of it.
    public sealed interface Outcome {

        /// Kept.
        record Kept(Assessment assessment) implements Outcome {}

        /// No such case, or not for this site; or no such drug or reaction.
        record NotFound() implements Outcome {}

        /// The case is another by now.
        record CaseChanged(long revision) implements Outcome {}

        /// The case was nullified: there is nothing to judge.
        record Nullified() implements Outcome {}

        /// The case has no other drug at the place of the precipitant.
        record NoPrecipitant() implements Outcome {}

        /// The case is counted as another one, which is to be judged.
        record Merged(Optional<CaseId> into) implements Outcome {}

        /// The assessor's own assessment is another by now.
        record Changed(Optional<Integer> version) implements Outcome {}
    }

    /// Keeps an assessment as its assessor's next version.
    @Transactional
    public Outcome assess(Request request, CaseFilter site, Submitter by) {
        var opened = readCases.open(site, request.caseId(), by);
        return opened.isPresent() ? assess(request, opened.get().state(), by) : new Outcome.NotFound();
    }

    private Outcome assess(Request request, SafetyCase state, Submitter by) {
        var pair = Pair.at(state, request.drug(), request.reaction());
        if (state.heading().state() == CaseState.MERGED) {
            return new Outcome.Merged(state.heading().mergedInto());
        }
        if (state.heading().state() == CaseState.NULLIFIED) {
            return new Outcome.Nullified();
        }
        if (state.heading().revision() != request.caseRevision()) {
            return new Outcome.CaseChanged(state.heading().revision());
        }
        if (pair.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (request.dips().isPresent() && !hasPrecipitant(request, state)) {
            return new Outcome.NoPrecipitant();
        }
        var dips = request.dips().map(interaction -> dips(interaction, state));
        return keep(request, pair.get(), dips, by);
    }

    private static boolean hasPrecipitant(Request request, SafetyCase state) {
        int place = request.dips().orElseThrow().precipitant();
        return place >= 1 && place <= state.drugs().size() && place != request.drug();
    }

    private static Dips dips(Interaction interaction, SafetyCase state) {
        return new Dips(Pair.nameOf(state.drugs().get(interaction.precipitant() - 1)), interaction.answers());
    }

    private Outcome keep(Request request, Pair pair, Optional<Dips> dips, Submitter by) {
        var subject = new Assessment.Subject(request.caseId(), request.caseRevision(), pair, by.actor());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var assessment =
                new Assessment(subject, request.version() + 1, now, request.verdict(), request.naranjo(), dips);
        if (!assessments.add(assessment)) {
            return new Outcome.Changed(lastVersion(pair, request.caseId(), by));
        }
        record.touched(List.of(request.caseId()), by, "assess-case");
        return new Outcome.Kept(assessment);
    }

    private Optional<Integer> lastVersion(Pair pair, CaseId id, Submitter by) {
        return assessments.of(id).stream()
                .filter(known -> known.subject().pair().equals(pair))
                .filter(known -> known.subject().assessor().equals(by.actor()))
                .map(Assessment::version)
                .findFirst();
    }

    /// Every assessment of a case, all versions; empty when there is no such case for this site.
    @Transactional
    public Optional<List<Assessment>> assessmentsOf(CaseId id, CaseFilter site, Submitter by) {
        return readCases.open(site, id, by).map(_ -> assessments.of(id));
    }
}
