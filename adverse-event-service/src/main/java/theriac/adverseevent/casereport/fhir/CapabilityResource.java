package theriac.adverseevent.casereport.fhir;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Says what this server can do, to anyone: a client learns here how to report, and that it needs a token.
@Path("/fhir/metadata")
@Produces({FhirApi.FHIR_JSON, MediaType.APPLICATION_JSON})
@PermitAll
@Tag(name = "FHIR")
public class CapabilityResource {

    private final String version;

    CapabilityResource(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @GET
    @Operation(operationId = "readCapabilities", summary = "Says what the FHIR server can do")
    @APIResponse(
            responseCode = "200",
            description = "The CapabilityStatement",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "shortened", value = FhirApi.CAPABILITIES)))
    public ObjectNode read(@Context UriInfo address) {
        var base = address.getBaseUriBuilder().path("fhir").build().toString();
        return CapabilityStatement.at(base, version);
    }
}
