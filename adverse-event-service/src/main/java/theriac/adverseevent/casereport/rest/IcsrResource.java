package theriac.adverseevent.casereport.rest;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.AcknowledgedBatches;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Upload;

/// Takes batches of individual case safety reports and answers with their acknowledgement.
@Path("/case-reports")
@RolesAllowed(Roles.REPORTER)
@RunOnVirtualThread
@Tag(name = "case reports", description = "Reports of suspected adverse reactions, each stored once")
public class IcsrResource {

    private final AcknowledgedBatches batches;
    private final CallingSender sender;
    private final long limit;

    IcsrResource(
            AcknowledgedBatches batches,
            CallingSender sender,
            @ConfigProperty(name = "theriac.e2b.max-batch-size") MemorySize limit) {
        this.batches = batches;
        this.sender = sender;
        this.limit = limit.asLongValue();
    }

    @POST
    @Upload
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            summary = "Receives a batch of ICH E2B(R3) and acknowledges it",
            description =
                    "Each message has its own fate: CA when it was taken, CR with the rules that it breaks when it"
                            + " was not. The batch is AA when all were taken, AE when some were not, AR (with status 400) when"
                            + " its frame is at fault and nothing was taken. Sending the same batch again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, description = "MCCI_IN200100UV01"),
                            examples = @ExampleObject(name = "frame of a batch", value = Examples.E2B_BATCH)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each message, MCCI_IN200101UV01",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "all taken", value = Examples.E2B_ACKNOWLEDGEMENT)))
    @APIResponse(
            responseCode = "400",
            description = "AR when the frame of the batch is at fault; a problem when it is no batch that can be read",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "not XML", value = Examples.NOT_XML)))
    public Response receive(
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long announced,
            InputStream body)
            throws IOException {
        if (announced != null && announced > limit) {
            throw Problem.tooLarge(limit);
        }
        var bytes = body.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > limit) {
            throw Problem.tooLarge(limit);
        }
        return switch (batches.receive(sender.id(), bytes, sender.submitter())) {
            case AcknowledgedBatches.Answer.Acknowledged(var document) ->
                Response.ok(document).build();
            case AcknowledgedBatches.Answer.Rejected(var document) ->
                Response.status(Response.Status.BAD_REQUEST).entity(document).build();
            case AcknowledgedBatches.Answer.Unreadable(var violations) ->
                throw Problem.invalid(CaseReportResource.violationsOf(violations));
        };
    }
}
