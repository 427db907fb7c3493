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

import theriac.adverseevent.assessment.ScoreCase;
import theriac.http.Caller;
import theriac.http.Roles;

/// How much cases tell.
@Path("/cases/{caseId}/completeness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "assessments", description = "How likely each drug of a case caused each reaction")
public class CompletenessResource {

    private final ScoreCase scoreCase;
    private final Caller caller;

    CompletenessResource(ScoreCase scoreCase, Caller caller) {
        this.scoreCase = scoreCase;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "scoreCompleteness",
            summary = "Scores how much a case tells of each suspect drug and each reaction",
            description = "The vigiGrade completeness score, computed from the case as it stands, with what each"
                    + " dimension costs. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The scores",
            content = @Content(schema = @Schema(implementation = CompletenessBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    public CompletenessBody score(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        return scoreCase
                .scoresOf(Asking.id(caseId), Asking.site(caller), Asking.by(caller))
                .map(CompletenessBody::of)
                .orElseThrow(Asking::unknown);
    }
}
