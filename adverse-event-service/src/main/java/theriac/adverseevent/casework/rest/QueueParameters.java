package theriac.adverseevent.casework.rest;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casework.Gravity;
import theriac.adverseevent.casework.QueueFilter;
import theriac.adverseevent.casework.QueueFilter.Mark;
import theriac.adverseevent.casework.WorkState;
import theriac.http.Problem;

/// What the queue is filtered by.
record QueueParameters(
        @QueryParam("state")
        @Parameter(
                description = "received, in-assessment, closed or nullified; unless told, all that is left to do",
                example = "received")
        @Nullable
        String state,

        @QueryParam("assignee")
        @Parameter(description = "Someone's name as their token gives it; me or nobody", example = "me")
        @Nullable
        String assignee,

        @QueryParam("gravity") @Parameter(description = "serious or not-serious", example = "serious") @Nullable
        String gravity,

        @QueryParam("overdue") @Parameter(description = "true: whose time is over alone") @Nullable
        String overdue,

        @QueryParam("linkedAlert")
        @Parameter(description = "true: linked to an alert about an abrupt stop alone")
        @Nullable
        String linkedAlert,

        @QueryParam("needsCoding")
        @Parameter(description = "true: with a drug or reaction that is not recognised alone")
        @Nullable
        String needsCoding,

        @QueryParam("openQuestion") @Parameter(description = "true: with an unanswered question alone") @Nullable
        String openQuestion,

        @QueryParam("followUpToJudge")
        @Parameter(description = "true: with a follow-up of which nobody said whether it is significant alone")
        @Nullable
        String followUpToJudge,

        @QueryParam("withoutClock") @Parameter(description = "true: of which no report is due alone") @Nullable
        String withoutClock) {

    QueueFilter toFilter(Optional<SenderId> site, String caller) {
        return new QueueFilter(
                site,
                code(WorkState.class, "state", state),
                Optional.ofNullable(assignee).map(name -> person(name, caller)),
                code(Gravity.class, "gravity", gravity),
                marks());
    }

    private static String person(String name, String caller) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw Problem.invalid("query:assignee", "must not be blank");
        }
        return switch (name) {
            case "me" -> caller;
            case "nobody" -> "";
            default -> name;
        };
    }

    private Set<Mark> marks() {
        var marks = EnumSet.noneOf(Mark.class);
        var given = Map.<Mark, Given>of(
                Mark.OVERDUE, new Given("overdue", overdue),
                Mark.LINKED_ALERT, new Given("linkedAlert", linkedAlert),
                Mark.NEEDS_CODING, new Given("needsCoding", needsCoding),
                Mark.OPEN_QUESTION, new Given("openQuestion", openQuestion),
                Mark.FOLLOW_UP_TO_JUDGE, new Given("followUpToJudge", followUpToJudge),
                Mark.WITHOUT_CLOCK, new Given("withoutClock", withoutClock));
        given.forEach((mark, parameter) -> {
            if (parameter.isSet()) {
                marks.add(mark);
            }
        });
        return marks;
    }

    private record Given(String name, @Nullable String value) {

        boolean isSet() {
            if (value != null && !value.equals("true")) {
                throw Problem.invalid("query:" + name, "must be true, or left out");
            }
            return value != null;
        }
    }

    private static <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, String name, @Nullable String value) {
        var code = Optional.ofNullable(value);
        return code.map(given -> Asking.known(type, "query:" + name, given));
    }
}
