package theriac.catalog.drug.fhir;

import java.io.Serial;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// A request that this edge does not answer, and why.
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient OperationOutcome outcome;

    private Refusal(int status, OperationOutcome outcome) {
        this.status = status;
        this.outcome = outcome;
    }

    /// 400: a parameter's value can't be read.
    static Refusal invalid(String parameter, String diagnostics) {
        return new Refusal(400, OperationOutcome.error("value", parameter, diagnostics));
    }

    /// 400: a parameter or modifier that is not supported here.
    static Refusal unsupported(String parameter, String diagnostics) {
        return new Refusal(400, OperationOutcome.error("not-supported", parameter, diagnostics));
    }

    /// 404: there is no such resource.
    static Refusal notFound() {
        return new Refusal(404, OperationOutcome.error("not-found", "The catalog has no drug of this id."));
    }

    @Provider
    static final class Mapper implements ExceptionMapper<Refusal> {
        @Override
        public Response toResponse(Refusal refusal) {
            return Response.status(refusal.status)
                    .type(FhirApi.FHIR_JSON)
                    .entity(refusal.outcome)
                    .build();
        }
    }
}
