package theriac.http.rest;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// A problem as it is written, RFC 9457. An edge with a form of its own for refusals reads it from here.
///
/// @param incident under which number the log tells more; only where the fault is ours
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<Problem.Violation> violations,
        @Nullable String incident) {

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    static Response.ResponseBuilder answer(Problem problem) {
        return answer(problem, null);
    }

    static Response.ResponseBuilder answer(Problem problem, @Nullable String incident) {
        var body = new ProblemBody(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail().orElse(null),
                problem.violations(),
                incident);
        var answer = Response.status(problem.status()).type(PROBLEM_JSON).entity(body);
        problem.presentTag().ifPresent(answer::tag);
        return answer;
    }
}
