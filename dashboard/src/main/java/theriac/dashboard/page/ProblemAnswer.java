package theriac.dashboard.page;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;

import theriac.http.Problem;
import theriac.http.rest.ProblemBody;

/// Answers a call with a problem (RFC 9457) where no resource is involved.
@ApplicationScoped
public class ProblemAnswer {

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /// Ends the call.
    public void answer(RoutingContext call, Problem problem) {
        var body = new ProblemBody(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail().orElse(null),
                problem.violations(),
                null);
        try {
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text", e);
        }
    }
}
