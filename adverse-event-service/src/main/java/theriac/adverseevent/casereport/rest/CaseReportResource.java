package theriac.adverseevent.casereport.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.LookUpReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveSingleReport;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportFormats;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Violation;
import theriac.http.Problem;
import theriac.http.Roles;

/// Takes a hospital's reports. Who sends is told by the token's site, never by the body.
@Path("/case-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REPORTER)
@RunOnVirtualThread
@Tag(name = "case reports", description = "Reports of suspected adverse reactions, each stored once")
public class CaseReportResource {

    private static final String FHIR_JSON = "application/fhir+json";

    static final String CONTRADICTED =
            "This version of the report was received before with other content: a correction needs a higher version.";

    static final String ERASED =
            "The case of this report was erased: nothing is kept under its number. A new case needs a new number.";

    private final ReportFormats formats;
    private final ReceiveSingleReport receiveSingleReport;
    private final LookUpReport lookUpReport;
    private final NdjsonReports ndjsonReports;
    private final CallingSender sender;

    CaseReportResource(
            ReportFormats formats,
            ReceiveSingleReport receiveSingleReport,
            LookUpReport lookUpReport,
            NdjsonReports ndjsonReports,
            CallingSender sender) {
        this.formats = formats;
        this.receiveSingleReport = receiveSingleReport;
        this.lookUpReport = lookUpReport;
        this.ndjsonReports = ndjsonReports;
        this.sender = sender;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Receives one report",
            description = "The same version again is answered with 200 and the same body, whoever else sent it"
                    + " meanwhile. A higher version updates the case; a lower one changes nothing. Whoever runs"
                    + " imports (admin) posts an event of openFDA as application/vnd.openfda.event+json.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A report, as the JSON Schema of the event"
                                                    + " hospital.adverse-event-report.v1 has it",
                                            requiredProperties = {"senderReportId", "drugs", "reactions"}),
                            examples = {
                                @ExampleObject(name = "smallest", value = Examples.SMALLEST_REPORT),
                                @ExampleObject(name = "full", value = Examples.FULL_REPORT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "A new case was made of it",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is known already, or it updated its case",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "Something is wrong with it; every field at fault is named",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = Examples.INVALID)))
    @APIResponse(responseCode = "409", description = "This version was received before with other content")
    @APIResponse(responseCode = "410", description = "The case of this report was erased")
    public Response receive(byte @Nullable [] body) {
        var original = new Original(MediaType.APPLICATION_JSON, body == null ? new byte[0] : body);
        var format = formats.forContentType(MediaType.APPLICATION_JSON).orElseThrow();
        return switch (format.read(sender.id(), original)) {
            case ReportFormat.Reading.NotUnderstood(var violations) -> throw Problem.invalid(violationsOf(violations));
            case ReportFormat.Reading.Understood(var report) ->
                answer(receiveSingleReport.receive(report, sender.submitter()));
        };
    }

    @POST
    @Consumes(NdjsonReports.MEDIA_TYPE)
    @Produces(NdjsonReports.MEDIA_TYPE)
    @Operation(
            summary = "Receives many reports, one per line",
            description = "Each line has its own fate: line n of the answer tells that of report n. A bad line costs"
                    + " that line alone. Sending the same lines again changes nothing. As application/fhir+ndjson"
                    + " each line is a FHIR AdverseEvent, or a Bundle with one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NdjsonReports.MEDIA_TYPE,
                            examples = @ExampleObject(name = "two lines", value = Examples.NDJSON_REPORTS)))
    @APIResponse(
            responseCode = "200",
            description = "One result per report, in their order",
            content =
                    @Content(
                            mediaType = NdjsonReports.MEDIA_TYPE,
                            schema = @Schema(implementation = LineResult.class),
                            examples = @ExampleObject(name = "two results", value = Examples.NDJSON_RESULTS)))
    public byte[] receiveMany(byte @Nullable [] body) {
        return receiveMany(body, MediaType.APPLICATION_JSON);
    }

    @POST
    @Consumes(NdjsonReports.FHIR_MEDIA_TYPE)
    @Produces(NdjsonReports.MEDIA_TYPE)
    @Operation(hidden = true)
    public byte[] receiveManyAsFhir(byte @Nullable [] body) {
        return receiveMany(body, FHIR_JSON);
    }

    private byte[] receiveMany(byte @Nullable [] body, String lineType) {
        return ndjsonReports.receive(body == null ? new byte[0] : body, lineType, sender.id(), sender.submitter());
    }

    @GET
    @Path("/{senderReportId}")
    @Operation(summary = "Tells what became of a report of the caller's own site")
    @APIResponse(
            responseCode = "200",
            description = "The case that it belongs to",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @APIResponse(responseCode = "404", description = "The caller's site sent no such report")
    @APIResponse(responseCode = "410", description = "The case of this report was erased")
    public ReceiptBody find(
            @PathParam("senderReportId") @Parameter(description = "The sender's own number of the report")
                    String senderReportId) {
        if (senderReportId.isBlank() || senderReportId.length() > SenderReportId.MAX_LENGTH) {
            throw unknown();
        }
        var number = new ReportNumber(sender.id(), new SenderReportId(senderReportId));
        return lookUpReport
                .find(number, sender.submitter())
                .map(CaseReportResource::found)
                .orElseThrow(CaseReportResource::unknown);
    }

    private static Response answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(var heading, var notices) ->
                Response.created(locationOf(heading.number()))
                        .entity(ReceiptBody.of(heading, notices))
                        .build();
            case Receipt.Updated(var heading, var notices) -> ok(ReceiptBody.of(heading, notices));
            case Receipt.AlreadyKnown(var heading, var notices) -> ok(ReceiptBody.of(heading, notices));
            case Receipt.Outdated(var heading, var notices) -> ok(ReceiptBody.of(heading, notices));
            case Receipt.Contradicted ignored -> throw Problem.conflict(CONTRADICTED);
            case Receipt.Erased ignored -> throw Problem.gone(ERASED);
        };
    }

    private static ReceiptBody found(CaseHeading heading) {
        if (heading.state() == CaseState.ERASED) {
            throw Problem.gone(ERASED);
        }
        return ReceiptBody.of(heading, List.of());
    }

    private static Response ok(ReceiptBody body) {
        return Response.ok(body).build();
    }

    private static URI locationOf(ReportNumber number) {
        var id = URLEncoder.encode(number.id().value(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("/case-reports/" + id);
    }

    static List<Problem.Violation> violationsOf(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(violation.pointer(), violation.detail()))
                .toList();
    }

    private static Problem unknown() {
        return Problem.notFound("This site sent no such report.");
    }
}
