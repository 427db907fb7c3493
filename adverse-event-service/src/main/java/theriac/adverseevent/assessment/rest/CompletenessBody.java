package theriac.adverseevent.assessment.rest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.assessment.ScoreCase.Scored;
import theriac.adverseevent.assessment.ScoreCase.Scores;

/// How much a case tells of each of its suspect and interacting drugs and each reaction.
///
/// @param caseRevision the state of the case that was scored
@Schema(name = "Completeness", examples = """
                {"caseRevision": 1, "pairs": [{"drug": 1, "reaction": 1, "score": 0.63, "wellDocumented": false,
                  "penaltyPercent": {"time-to-onset": 0, "indication": 30, "outcome": 0, "sex": 0, "age": 0, "dose": 10,
                    "country": 0, "primary-reporter": 0, "report-type": 0, "comments": 0}}]}""")
record CompletenessBody(long caseRevision, List<Pair> pairs) {

    /// The vigiGrade score of a drug and a reaction.
    ///
    /// @param drug its place in the case, from 1
    /// @param reaction its place in the case, from 1
    /// @param wellDocumented whether the score is above 0.8
    /// @param penaltyPercent what each dimension costs
    @Schema(name = "CompletenessOfPair")
    record Pair(int drug, int reaction, BigDecimal score, boolean wellDocumented, Map<String, Integer> penaltyPercent) {

        static Pair of(Scored scored) {
            var completeness = scored.completeness();
            Map<String, Integer> penalties = new LinkedHashMap<>();
            completeness.parts().forEach(part -> penalties.put(part.dimension().code(), part.penalty()));
            return new Pair(
                    scored.drug(), scored.reaction(), completeness.score(), completeness.isWellDocumented(), penalties);
        }
    }

    static CompletenessBody of(Scores scores) {
        return new CompletenessBody(
                scores.caseRevision(), scores.pairs().stream().map(Pair::of).toList());
    }
}
