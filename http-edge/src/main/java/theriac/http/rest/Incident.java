package theriac.http.rest;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.http.Problem;

/// Answers what nobody expected with a number under which the log tells the rest.
@Provider
final class Incident implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    @Override
    public Response toResponse(Throwable fault) {
        return answer(fault);
    }

    static Response answer(Throwable fault) {
        if (Outage.isBehind(fault)) {
            return Outage.answer(fault);
        }
        var incident = UUID.randomUUID().toString();
        LOG.atError().setCause(fault).addKeyValue("incident", incident).log("request failed");
        var problem = new Problem(
                500,
                "internal",
                "Something went wrong on our side",
                "Nothing was changed. Name the incident when you report this.",
                List.of());
        return ProblemBody.answer(problem, incident).build();
    }
}
