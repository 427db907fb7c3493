package theriac.adverseevent.caselist.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.adverseevent.caselist.PrintedCases;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// Hands out a case as a document for people.
@Path("/cases/{caseId}/pdf")
@Produces(CasePdfResource.PDF)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "cases", description = "Safety cases: listed, opened and counted")
public class CasePdfResource {

    static final String PDF = "application/pdf";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ReadCases readCases;
    private final PrintedCases printed;
    private final Caller caller;

    CasePdfResource(ReadCases readCases, PrintedCases printed, Caller caller) {
        this.readCases = readCases;
        this.printed = printed;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "writeCaseAsPdf",
            summary = "Writes a case as PDF, to print and to file; the audit trail remembers who asked",
            description = "With the narrative, and without what the patient is called anywhere. The font is embedded; a"
                    + " character that it lacks, such as a Chinese one, stands as its code point.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "begins with", value = "%PDF-1.6")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content = @Content(mediaType = PROBLEM_JSON))
    public Response write(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        var site = FilterParameters.everythingFor(caller.site());
        var by = new Submitter(caller.actor(), caller.site().id());
        var document = CaseId.parse(caseId)
                .flatMap(id -> readCases.export(site, id, by))
                .map(exported -> printed.print(
                        exported.state(), exported.report().content().narrative()))
                .orElseThrow(() -> Problem.notFound("There is no such case, or it is of another site."));
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case-" + caseId + ".pdf\"")
                .build();
    }
}
