package theriac.interaction.medicationcourse.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.interaction.medicationcourse.AbruptDiscontinuation;
import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;
import theriac.interaction.medicationcourse.AbruptDiscontinuation.Window;
import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.medicationcourse.Mass;
import theriac.interaction.medicationcourse.TaperPlan;
import theriac.interaction.medicationcourse.TaperRule.Withdrawal;

/// A stop or a cut that is steeper than the taper rule in force; with a draft taper, an urgent review, or neither.
///
/// @param from the daily dose before, absent when it is not known
/// @param restoredAt when the drug was given again
/// @param noPlanBecause why there is no draft, where there is no urgent review either
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AbruptDiscontinuationBody(
        String route,
        Instant at,
        Instant lastDose,
        String type,
        @Nullable String reason,
        @Nullable String from,
        String to,
        String rule,
        List<String> faults,
        List<String> reactions,
        @Nullable Instant onsetFrom,
        @Nullable Instant onsetUntil,
        @Nullable Instant restoredAt,
        @Nullable DraftBody draftTaperPlan,
        @Nullable UrgentReviewBody urgentReview,
        @Nullable String noPlanBecause,
        @Nullable String note,
        String source) {

    /// Steps that a prescriber may accept or throw away.
    public record DraftBody(String label, List<StepBody> steps) {

        private static final String LABEL = "Draft for a prescriber to check; nobody recommends it";

        static DraftBody of(TaperPlan plan) {
            return new DraftBody(
                    LABEL,
                    plan.steps().stream()
                            .map(step -> new StepBody(step.from(), step.daily().toString(), step.made()))
                            .toList());
        }
    }

    /// The dose of a day from a date on, and the products that make it.
    public record StepBody(LocalDate from, String daily, List<String> made) {}

    /// Someone must look at once; no taper is drafted.
    public record UrgentReviewBody(String reason, String advice) {}

    /// As it is sent.
    public static AbruptDiscontinuationBody of(String drugId, AbruptDiscontinuation abrupt) {
        var reduction = abrupt.reduction();
        var window = abrupt.window();
        return new AbruptDiscontinuationBody(
                reduction.route().value(),
                reduction.at(),
                reduction.lastDose(),
                reduction.type().code(),
                reduction.reason().map(Coded::code).orElse(null),
                reduction.from().map(Mass::toString).orElse(null),
                reduction.to().toString(),
                drugId + "/" + abrupt.rule().id(),
                abrupt.faults(),
                abrupt.rule().withdrawal().map(Withdrawal::reactions).orElse(List.of()),
                window.map(Window::from).orElse(null),
                window.map(Window::until).orElse(null),
                abrupt.restoredAt().orElse(null),
                draft(abrupt.advice()),
                urgentReview(abrupt.advice()),
                abrupt.advice() instanceof Advice.InWords words ? words.whyNoPlan() : null,
                abrupt.rule().note().orElse(null),
                abrupt.rule().source());
    }

    private static @Nullable DraftBody draft(Advice advice) {
        return advice instanceof Advice.Draft(var plan) ? DraftBody.of(plan) : null;
    }

    private static @Nullable UrgentReviewBody urgentReview(Advice advice) {
        return advice instanceof Advice.UrgentReview(var reason, var text) ? new UrgentReviewBody(reason, text) : null;
    }
}
