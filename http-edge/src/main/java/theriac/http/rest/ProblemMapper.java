package theriac.http.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import theriac.http.Problem;

/// Answers with the problem that an edge threw.
@Provider
final class ProblemMapper implements ExceptionMapper<Problem> {

    @Override
    public Response toResponse(Problem problem) {
        return ProblemBody.answer(problem).build();
    }
}
