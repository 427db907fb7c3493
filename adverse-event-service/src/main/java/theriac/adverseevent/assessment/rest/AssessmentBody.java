package theriac.adverseevent.assessment.rest;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.assessment.Answer;
import theriac.adverseevent.assessment.Assessment;
import theriac.adverseevent.assessment.Dips;
import theriac.adverseevent.assessment.Naranjo;
import theriac.adverseevent.casereport.Coded;

/// How likely a drug caused a reaction, as one assessor sees it.
///
/// @param caseRevision the state of the case that was judged
/// @param drug as it was reported, in lower case
/// @param reaction as it was reported, in lower case
/// @param follows the WHO-UMC category that follows from the criteria; absent when none does
/// @param category the WHO-UMC category that the assessor stands for
@Schema(name = "Assessment", examples = AssessmentExamples.ASSESSMENT)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentBody(
        String drug,
        String reaction,
        String assessor,
        int version,
        long caseRevision,
        Instant assessedAt,
        WhoUmcBody whoUmc,
        @Nullable String follows,
        String category,
        @Nullable String reason,
        @Nullable NaranjoBody naranjo,
        @Nullable DipsBody dips) {

    /// A filled-in Naranjo scale.
    @Schema(name = "Naranjo")
    record NaranjoBody(Map<String, String> answers, int score, String category) {

        static NaranjoBody of(Naranjo naranjo) {
            return new NaranjoBody(
                    codes(naranjo.answers()),
                    naranjo.score(),
                    naranjo.category().code());
        }
    }

    /// A filled-in drug interaction probability scale.
    ///
    /// @param precipitant the other drug, as it was reported, in lower case
    @Schema(name = "Dips")
    record DipsBody(String precipitant, Map<String, String> answers, int score, String category) {

        static DipsBody of(Dips dips) {
            return new DipsBody(
                    dips.precipitant(),
                    codes(dips.answers()),
                    dips.score(),
                    dips.category().code());
        }
    }

    private static Map<String, String> codes(Map<? extends Coded, Answer> given) {
        Map<String, String> answers = new TreeMap<>();
        given.forEach((question, answer) -> answers.put(question.code(), answer.code()));
        return answers;
    }

    static AssessmentBody of(Assessment assessment) {
        var subject = assessment.subject();
        var verdict = assessment.verdict();
        return new AssessmentBody(
                subject.pair().drug(),
                subject.pair().reaction(),
                subject.assessor(),
                assessment.version(),
                subject.caseRevision(),
                assessment.at(),
                WhoUmcBody.of(verdict.criteria()),
                verdict.criteria().category().map(category -> category.code()).orElse(null),
                verdict.category().code(),
                verdict.reason().orElse(null),
                assessment.naranjo().map(NaranjoBody::of).orElse(null),
                assessment.dips().map(DipsBody::of).orElse(null));
    }
}
