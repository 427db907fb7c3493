package theriac.http.rest;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;

import theriac.http.Problem;

/// Answers what the framework refuses by itself: unknown paths and methods, media types, unreadable bodies and
/// parameters.
@Provider
final class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        return switch (exception.getCause()) {
            case Problem problem -> ProblemBody.answer(problem).build();
            case JsonProcessingException unreadable ->
                ProblemBody.answer(UnreadableJson.problem(unreadable)).build();
            case null, default -> answer(exception.getResponse());
        };
    }

    private static Response answer(Response refusal) {
        if (refusal.getStatus() < 400) {
            return refusal;
        }
        var answer = ProblemBody.answer(problem(refusal.getStatus())).build();
        refusal.getHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> answer.getHeaders().putSingle(name, value)));
        return answer;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.notFound("Nothing answers at this path.");
            case 405 -> problem(405, "method-not-allowed", "This resource does not answer to that method");
            case 406 -> problem(406, "not-acceptable", "None of the accepted media types can be answered");
            case 415 -> problem(415, "unsupported-media-type", "The body's media type is not taken here");
            default -> {
                var reason = Response.Status.fromStatusCode(status);
                yield problem(
                        status,
                        status < 500 ? "refused" : "failed",
                        reason == null ? "Status " + status : reason.getReasonPhrase());
            }
        };
    }

    private static Problem problem(int status, String name, String title) {
        return new Problem(status, name, title, null, List.of());
    }
}
