package theriac.catalog.drug.fhir;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/// Lets `_format` say what the Accept header may say, and win over it, as FHIR has it for clients that can't set
/// headers.
@Provider
@PreMatching
class FormatFilter implements ContainerRequestFilter {

    /// A plus sign that nobody encoded arrives as a space.
    private static final Set<String> JSON =
            Set.of("json", "text/json", "application/json", "application/fhir+json", "application/fhir json");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!FhirApi.isFhir(request.getUriInfo())) {
            return;
        }
        var format = request.getUriInfo().getQueryParameters().getFirst("_format");
        if (format == null || format.isBlank()) {
            return;
        }
        if (JSON.contains(format)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, FhirApi.FHIR_JSON);
        } else {
            request.abortWith(Response.status(Response.Status.NOT_ACCEPTABLE)
                    .type(FhirApi.FHIR_JSON)
                    .entity(OperationOutcome.error("not-supported", "_format", "Only json can be answered."))
                    .build());
        }
    }
}
