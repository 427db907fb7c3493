package theriac.adverseevent.assessment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.adverseevent.assessment.JudgeExpectedness;
import theriac.http.Caller;
import theriac.http.Roles;

/// Whether reactions were to be expected.
@Path("/cases/{caseId}/expectedness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "assessments", description = "How likely each drug of a case caused each reaction")
public class ExpectednessResource {

    private final JudgeExpectedness judgeExpectedness;
    private final Caller caller;

    ExpectednessResource(JudgeExpectedness judgeExpectedness, Caller caller) {
        this.judgeExpectedness = judgeExpectedness;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "judgeExpectedness",
            summary = "Tells whether each reaction was to be expected of each suspect drug",
            description = "By what the catalog lists for the drug in the version in force at onset. Each"
                    + " reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The answers",
            content = @Content(schema = @Schema(implementation = ExpectednessBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    public ExpectednessBody judge(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        return judgeExpectedness
                .answersFor(Asking.id(caseId), Asking.site(caller), Asking.by(caller))
                .map(ExpectednessBody::of)
                .orElseThrow(Asking::unknown);
    }
}
