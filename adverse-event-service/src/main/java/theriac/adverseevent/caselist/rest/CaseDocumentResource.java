package theriac.adverseevent.caselist.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseDocuments;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// Hands out a case as an individual case safety report.
@Path("/cases/{caseId}/e2b")
@Produces(MediaType.APPLICATION_XML)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "cases", description = "Safety cases: listed, opened and counted")
public class CaseDocumentResource {

    private static final String SUBMITTABLE = "E2B-Submittable";
    private static final String NAME = "[A-Za-z0-9_.-]{1,60}";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ReadCases readCases;
    private final CaseDocuments documents;
    private final Caller caller;

    CaseDocumentResource(ReadCases readCases, CaseDocuments documents, Caller caller) {
        this.readCases = readCases;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Writes a case as ICH E2B(R3); the audit trail remembers who asked",
            description = "With the narrative; the identifier of the patient only for the site that sent the case. What"
                    + " the standard requires and is not known, such as a MedDRA code, is left out: the header"
                    + " E2B-Submittable then says no, and a remark before the message says why. Of a case that is counted"
                    + " as another, Link (rel=canonical) leads to that one's report.")
    @APIResponse(
            responseCode = "200",
            description = "MCCI_IN200100UV01 with one message",
            headers =
                    @Header(
                            name = SUBMITTABLE,
                            description = "yes or no",
                            schema = @Schema(type = SchemaType.STRING, examples = "no")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "not submittable", value = """
                                    <MCCI_IN200100UV01 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">
                                      <!--not submittable: E.i.2.1b[1] is required (rule ICH E.i.2.1b)-->
                                      <PORR_IN049016UV/>
                                    </MCCI_IN200100UV01>""")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content = @Content(mediaType = PROBLEM_JSON))
    public Response write(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @QueryParam("receiver")
                    @Parameter(description = "What the receiver calls itself (N.1.4)", example = "ZZFDA")
                    @DefaultValue("RECEIVER")
                    @Pattern(regexp = NAME)
                    String receiver) {
        var site = FilterParameters.everythingFor(caller.site());
        var exported = CaseId.parse(caseId)
                .flatMap(id -> readCases.export(
                        site, id, new Submitter(caller.actor(), caller.site().id())))
                .orElseThrow(() -> Problem.notFound("There is no such case, or it is of another site."));
        var document = documents.write(exported.state(), exported.report(), receiver);
        var answer = Response.ok(document.bytes())
                .header(SUBMITTABLE, document.faults().isEmpty() ? "yes" : "no");
        exported.state().heading().mergedInto().ifPresent(into -> answer.link("/cases/" + into + "/e2b", "canonical"));
        return answer.build();
    }
}
