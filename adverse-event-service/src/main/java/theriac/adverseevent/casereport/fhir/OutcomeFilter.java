package theriac.adverseevent.casereport.fhir;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import theriac.http.rest.ProblemBody;

/// Says in FHIR's form what is refused below `/fhir`.
@Provider
class OutcomeFilter implements ContainerResponseFilter {

    private static final MediaType FHIR_JSON = MediaType.valueOf(FhirApi.FHIR_JSON);
    private static final String ROOT = "fhir";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isFhir(request.getUriInfo()) && response.getEntity() instanceof ProblemBody problem) {
            var outcome = OperationOutcome.refusal(code(problem.status()), diagnostics(problem), problem.violations());
            response.setEntity(outcome, response.getEntityAnnotations(), FHIR_JSON);
        }
    }

    private static boolean isFhir(UriInfo address) {
        var path = address.getPath();
        var relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals(ROOT) || relative.startsWith(ROOT + "/");
    }

    private static String diagnostics(ProblemBody problem) {
        var incident = Stream.ofNullable(problem.incident()).map(number -> "Incident " + number + ".");
        return Stream.of(Stream.of(problem.title() + "."), Stream.ofNullable(problem.detail()), incident)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 409 -> "conflict";
            case 410 -> "deleted";
            case 413 -> "too-long";
            case 503 -> "transient";
            default -> status < 500 ? "invalid" : "exception";
        };
    }
}
