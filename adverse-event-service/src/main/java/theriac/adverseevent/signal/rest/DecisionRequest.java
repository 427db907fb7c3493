package theriac.adverseevent.signal.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.signal.Act;
import theriac.adverseevent.signal.DecideSignal;
import theriac.adverseevent.signal.SignalId;
import theriac.http.Problem;

/// What is to be done about a signal.
@Schema(name = "SignalDecisionRequest")
record DecisionRequest(
        @Schema(enumeration = {"take-up", "confirm", "refute", "close", "reopen", "comment"}) @NotNull
        String act,

        @Schema(description = "Why; kept encrypted. Needed but for take-up and confirm. Names nobody")
        @Size(max = 4000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        @Nullable
        String reason,

        @Schema(description = "For confirm: the platform's ids of the cases that were reviewed, duplicates left out")
        @Size(max = 500)
        @Nullable
        List<@NotNull String> cases) {

    DecideSignal.Request toRequest(SignalId id, long revision) {
        var known = Coded.of(Act.class, act)
                .orElseThrow(() -> Problem.invalid("/act", "must be one of " + Coded.codesOf(Act.class)));
        var said = Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
        return new DecideSignal.Request(id, revision, known, said, reviewed());
    }

    private List<CaseId> reviewed() {
        var given = cases == null ? List.<String>of() : cases;
        var ids = IntStream.range(0, given.size())
                .mapToObj(place -> CaseId.parse(given.get(place))
                        .orElseThrow(() -> Problem.invalid("/cases/" + place, "must be the platform's id of a case")))
                .toList();
        for (var place = 0; place < ids.size(); place++) {
            if (ids.indexOf(ids.get(place)) < place) {
                throw Problem.invalid("/cases/" + place, "is named twice");
            }
        }
        return ids;
    }
}
