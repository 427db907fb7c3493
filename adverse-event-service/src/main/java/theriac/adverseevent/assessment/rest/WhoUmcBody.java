package theriac.adverseevent.assessment.rest;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.assessment.Answer;
import theriac.adverseevent.assessment.WhoUmc;
import theriac.adverseevent.assessment.WhoUmc.Information;
import theriac.adverseevent.assessment.WhoUmc.OtherCauses;
import theriac.adverseevent.assessment.WhoUmc.Rechallenge;
import theriac.adverseevent.assessment.WhoUmc.Timing;
import theriac.adverseevent.assessment.WhoUmc.Withdrawal;
import theriac.adverseevent.casereport.Coded;
import theriac.http.Problem;

/// The criteria of the WHO-UMC system.
@Schema(name = "WhoUmcCriteria")
record WhoUmcBody(
        @Schema(enumeration = {"plausible", "improbable", "unknown"}) @NotNull
        String timing,

        @Schema(
                description = "Whether a disease or other drugs explain the event",
                enumeration = {"excluded", "unlikely", "possible", "plausible", "unknown"})
        @NotNull
        String otherCauses,

        @Schema(
                description = "How the event went when the drug was withdrawn",
                enumeration = {"plausible", "reasonable", "no-response", "unclear"})
        @NotNull
        String withdrawal,

        @Schema(
                description = "Whether the event is definitive, pharmacologically or as a phenomenon",
                enumeration = {"yes", "no", "unknown"})
        @NotNull
        String definitive,

        @Schema(enumeration = {"satisfactory", "unsatisfactory", "lacking", "not-necessary"}) @NotNull
        String rechallenge,

        @Schema(enumeration = {"sufficient", "more-awaited", "insufficient"}) @NotNull
        String information) {

    static WhoUmcBody of(WhoUmc criteria) {
        return new WhoUmcBody(
                criteria.timing().code(),
                criteria.otherCauses().code(),
                criteria.withdrawal().code(),
                criteria.definitive().code(),
                criteria.rechallenge().code(),
                criteria.information().code());
    }

    WhoUmc toCriteria() {
        return new WhoUmc(
                known(Timing.class, "/whoUmc/timing", timing),
                known(OtherCauses.class, "/whoUmc/otherCauses", otherCauses),
                known(Withdrawal.class, "/whoUmc/withdrawal", withdrawal),
                known(Answer.class, "/whoUmc/definitive", definitive),
                known(Rechallenge.class, "/whoUmc/rechallenge", rechallenge),
                known(Information.class, "/whoUmc/information", information));
    }

    static <E extends Enum<E> & Coded> E known(Class<E> type, String pointer, String code) {
        return Coded.of(type, code)
                .orElseThrow(() -> Problem.invalid(pointer, "must be one of " + Coded.codesOf(type)));
    }
}
