package theriac.adverseevent.signal.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.signal.Confirmation;
import theriac.adverseevent.signal.Crossing;
import theriac.adverseevent.signal.Decision;
import theriac.adverseevent.signal.Signal;

/// A statistic that crossed a screen, and what assessors made of it, as it is sent.
@Schema(name = "SignalReview")
record SignalReviewBody(
        String signalId,
        long revision,

        @Schema(enumeration = {"new", "under-review", "confirmed", "refuted", "closed"})
        String state,

        String drugId,

        @Schema(description = "The second drug, where it is about two") @Nullable
        String otherDrugId,

        @Schema(description = "Whether it is about the drug together with alcohol")
        boolean withAlcohol,

        String reaction,

        @Schema(description = "Whether the catalog lists the reaction; absent where that is not known") @Nullable
        Boolean listed,

        @Schema(description = "The screens above whose thresholds it stands now")
        List<String> above,

        Instant firstCrossedAt,
        Instant changedAt,
        @Nullable ConfirmationBody confirmation,

        @Schema(description = "Oldest first") List<CrossingBody> crossings,

        @Schema(description = "Oldest first") List<DecisionBody> decisions) {

    /// What a signal was confirmed on.
    @Schema(name = "SignalConfirmation")
    record ConfirmationBody(Instant at, int assessors, int cases, int reporters) {

        static ConfirmationBody of(Confirmation confirmation) {
            return new ConfirmationBody(
                    confirmation.at(), confirmation.assessors(), confirmation.cases(), confirmation.reporters());
        }
    }

    /// A screen was crossed.
    @Schema(name = "ScreenCrossing")
    record CrossingBody(
            Instant at,
            String screen,

            @Schema(description = "false: it fell below the threshold")
            boolean above,

            long cases,

            @Schema(description = "Absent where it is undefined") @Nullable
            BigDecimal expected,

            @Schema(
                    description =
                            "PRR, IC025, EB05 or Omega025, as the screen compares it; absent where it is undefined,"
                                    + " or where it fell because the screen is no longer configured")
            @Nullable
            BigDecimal statistic) {

        static CrossingBody of(Crossing crossing) {
            var measured = crossing.measured();
            return new CrossingBody(
                    crossing.at(),
                    measured.screen(),
                    crossing.above(),
                    measured.cases(),
                    measured.expected().orElse(null),
                    measured.statistic().orElse(null));
        }
    }

    /// What someone did about it.
    @Schema(name = "SignalDecision")
    record DecisionBody(
            String act,
            String by,
            Instant at,
            @Nullable String reason,

            @Schema(description = "How many cases it counted then")
            long counted,

            @Schema(description = "The cases that a confirmation rests on")
            List<String> cases) {

        static DecisionBody of(Decision decision) {
            return new DecisionBody(
                    decision.act().code(),
                    decision.by(),
                    decision.at(),
                    decision.reason().orElse(null),
                    decision.counted(),
                    decision.reviewed().stream().map(CaseId::toString).toList());
        }
    }

    static SignalReviewBody of(Signal signal) {
        var subject = signal.subject();
        return new SignalReviewBody(
                signal.id().toString(),
                signal.revision(),
                signal.stage().code(),
                subject.drug(),
                subject.otherDrug().orElse(null),
                subject.isWithAlcohol(),
                subject.reaction(),
                signal.listed().orElse(null),
                signal.above().stream().sorted().toList(),
                signal.firstCrossedAt(),
                signal.changedAt(),
                signal.confirmation().map(ConfirmationBody::of).orElse(null),
                signal.crossings().stream().map(CrossingBody::of).toList(),
                signal.decisions().stream().map(DecisionBody::of).toList());
    }
}
