package theriac.adverseevent.casereport.fhir;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.Notice;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveSingleReport;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casereport.Violation;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Takes a hospital's reports as FHIR. Who sends is told by the token's site, never by the body.
@Path(FhirApi.ADVERSE_EVENT)
@Produces({FhirApi.FHIR_JSON, MediaType.APPLICATION_JSON})
@RolesAllowed(Roles.REPORTER)
@RunOnVirtualThread
@Tag(name = "FHIR", description = "Reports in and cases out as FHIR R4 (4.0.1) AdverseEvent")
public class ReceiveAdverseEventResource {

    private final FhirReports format;
    private final ReceiveSingleReport receiveSingleReport;
    private final Caller caller;

    ReceiveAdverseEventResource(FhirReports format, ReceiveSingleReport receiveSingleReport, Caller caller) {
        this.format = format;
        this.receiveSingleReport = receiveSingleReport;
        this.caller = caller;
    }

    @POST
    @Consumes({FhirApi.FHIR_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "receiveAdverseEvent",
            summary = "Receives one report as FHIR",
            description = "An AdverseEvent that contains its Patient and drugs, or a Bundle that holds one with what it"
                    + " refers to. Its identifier is the sender's number, meta.versionId (or meta.lastUpdated) its"
                    + " version. The same version again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "contained", value = FhirApi.EVENT)))
    @APIResponse(
            responseCode = "201",
            description = "A new case was made of it",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "received", value = FhirApi.RECEIVED)))
    @APIResponse(
            responseCode = "200",
            description = "It is known already, or it updated its case",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "received", value = FhirApi.RECEIVED)))
    @APIResponse(
            responseCode = "400",
            description = "Something is wrong with it; every element at fault is named",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "invalid", value = FhirApi.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "This version was received before with other content",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "conflict", value = FhirApi.CONFLICT)))
    @APIResponse(
            responseCode = "410",
            description = "The case of this report was erased",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "erased", value = FhirApi.ERASED)))
    public Response receive(
            byte @Nullable [] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        var sentAs = contentType != null && contentType.startsWith(FhirApi.FHIR_JSON) ? contentType : FhirApi.FHIR_JSON;
        var original = new Original(sentAs, body == null ? new byte[0] : body);
        return switch (format.read(sender(), original)) {
            case ReportFormat.Reading.NotUnderstood(var violations) -> throw Problem.invalid(problems(violations));
            case ReportFormat.Reading.Understood(var report) ->
                answer(receiveSingleReport.receive(report, submitter()));
        };
    }

    private static Response answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(var heading, var notices) ->
                answer(Response.Status.CREATED, "A new case was made: ", heading, notices);
            case Receipt.Updated(var heading, var notices) ->
                answer(Response.Status.OK, "The case was updated: ", heading, notices);
            case Receipt.AlreadyKnown(var heading, var notices) ->
                answer(Response.Status.OK, "This version is known already: ", heading, notices);
            case Receipt.Outdated(var heading, var notices) ->
                answer(Response.Status.OK, "A newer version is known already: ", heading, notices);
            case Receipt.Contradicted ignored ->
                throw Problem.conflict("This version of the report was received before with other content: a correction"
                        + " needs a higher meta.versionId.");
            case Receipt.Erased ignored ->
                throw Problem.gone(
                        "The case of this report was erased: nothing is kept under its number. A new case needs"
                                + " a new number.");
        };
    }

    private static Response answer(Response.Status status, String what, CaseHeading heading, List<Notice> notices) {
        return Response.status(status)
                .location(URI.create(FhirApi.ADVERSE_EVENT + "/" + heading.id()))
                .entity(OperationOutcome.received(what + heading.id() + ".", notices))
                .build();
    }

    private SenderId sender() {
        if (caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("A report comes from one site: send it with a token of that site.");
        }
        return new SenderId(caller.site().id());
    }

    private Submitter submitter() {
        return new Submitter(caller.actor(), caller.site().id());
    }

    private static List<Problem.Violation> problems(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(violation.pointer(), violation.detail()))
                .toList();
    }
}
