package theriac.adverseevent.assessment.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.assessment.Answer;
import theriac.adverseevent.assessment.AssessCase;
import theriac.adverseevent.assessment.Dips;
import theriac.adverseevent.assessment.DipsQuestion;
import theriac.adverseevent.assessment.Naranjo;
import theriac.adverseevent.assessment.NaranjoQuestion;
import theriac.adverseevent.assessment.Verdict;
import theriac.adverseevent.assessment.WhoUmc;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.ReportContent;
import theriac.http.Problem;

/// What an assessor judged.
@Schema(name = "AssessmentRequest", examples = AssessmentExamples.REQUEST)
record AssessmentRequest(
        @Schema(description = "The revision of the case that was judged") @Min(1) @Max(Integer.MAX_VALUE)
        long caseRevision,

        @NotNull @Valid WhoUmcBody whoUmc,

        @Schema(
                description = "The WHO-UMC category, where none follows from the criteria or another is chosen",
                enumeration = {"certain", "probable", "possible", "unlikely", "conditional", "unassessable"})
        @Nullable
        String category,

        @Schema(description = "Why that category; required when it does not follow. Kept encrypted.")
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String reason,

        @Schema(description = "All ten answers of the Naranjo scale: yes, no or unknown; or none of it") @Nullable
        Map<String, String> naranjo,

        @Schema(description = "The drug interaction probability scale; the drug of the address is the one affected")
        @Nullable
        @Valid
        DipsRequest dips) {

    /// The drug interaction probability scale.
    @Schema(name = "DipsRequest")
    record DipsRequest(
            @Schema(description = "The place in the case, from 1, of the drug that affected the other")
            @Min(1)
            @Max(ReportContent.MAX_MENTIONS)
            int precipitant,

            @Schema(description = "All ten answers: yes, no or unknown (or not applicable)") @NotNull
            Map<String, String> answers) {}

    Verdict toVerdict() {
        var criteria = whoUmc.toCriteria();
        var why = Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
        var follows = criteria.category();
        var chosen = Optional.ofNullable(category)
                .map(code -> WhoUmcBody.known(WhoUmc.Category.class, "/category", code))
                .or(() -> follows)
                .orElseThrow(() -> Problem.invalid("/category", "must be chosen: none follows from the criteria"));
        if (why.isEmpty() && !follows.equals(Optional.of(chosen))) {
            throw Problem.invalid("/reason", "is required: the category does not follow from the criteria");
        }
        return new Verdict(criteria, chosen, why);
    }

    Optional<Naranjo> toNaranjo() {
        return Optional.ofNullable(naranjo)
                .map(given -> new Naranjo(answers(NaranjoQuestion.class, "/naranjo", given)));
    }

    Optional<AssessCase.Interaction> toInteraction() {
        return Optional.ofNullable(dips).map(AssessmentRequest::toInteraction);
    }

    private static AssessCase.Interaction toInteraction(DipsRequest given) {
        var answers = answers(DipsQuestion.class, "/dips/answers", given.answers());
        if (Dips.answersRechallengeAlone(answers)) {
            throw Problem.invalid(
                    "/dips/answers/" + DipsQuestion.CAME_BACK_WITH_PRECIPITANT.code(),
                    "must be unknown where it is unknown how the event went without the precipitant");
        }
        return new AssessCase.Interaction(given.precipitant(), answers);
    }

    private static <Q extends Enum<Q> & Coded> Map<Q, Answer> answers(
            Class<Q> questions, String pointer, Map<String, String> given) {
        Map<Q, Answer> answers = new EnumMap<>(questions);
        List<Problem.Violation> wrong = new ArrayList<>();
        for (var question : questions.getEnumConstants()) {
            Optional.ofNullable(given.get(question.code()))
                    .flatMap(code -> Coded.of(Answer.class, code))
                    .ifPresentOrElse(
                            answer -> answers.put(question, answer),
                            () -> wrong.add(new Problem.Violation(
                                    pointer + "/" + question.code(), "must be one of " + Coded.codesOf(Answer.class))));
        }
        given.keySet().stream()
                .filter(name -> Coded.of(questions, name).isEmpty())
                .findFirst()
                .ifPresent(_ -> wrong.add(new Problem.Violation(pointer, "holds a question that the scale lacks")));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return answers;
    }
}
