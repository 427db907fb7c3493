package theriac.adverseevent.casework.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casework.FollowUp.Significance;
import theriac.adverseevent.casework.JudgeFollowUp;
import theriac.adverseevent.casework.ReportCase;
import theriac.http.Caller;
import theriac.http.Roles;

/// What ends the clocks of cases, and what sets them going again.
@Path("/cases/{caseId}/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "casework")
@APIResponse(
        responseCode = "400",
        description = "What was said is missing or wrong",
        content =
                @Content(
                        mediaType = CaseworkExamples.PROBLEM_JSON,
                        examples = @ExampleObject(name = "invalid", value = CaseworkExamples.INVALID)))
@APIResponse(responseCode = "404", description = "There is no work on such a case for this site, or no such part of it")
@APIResponse(responseCode = "409", description = "The work does not allow it as it stands")
public class ReportCaseResource {

    private final ReportCase reportCase;
    private final JudgeFollowUp judgeFollowUp;
    private final Caller caller;

    ReportCaseResource(ReportCase reportCase, JudgeFollowUp judgeFollowUp, Caller caller) {
        this.reportCase = reportCase;
        this.judgeFollowUp = judgeFollowUp;
        this.caller = caller;
    }

    @POST
    @Path("/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordSubmission",
            summary = "Keeps that a case was reported to an authority",
            description = "Clocks of its jurisdiction end that run since the revision that it told, or an earlier one.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response submit(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid SubmissionRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(reportCase.submitted(
                where,
                new ReportCase.Made(
                        body.caseRevision(),
                        body.jurisdiction(),
                        body.recipient().strip(),
                        body.submittedAt(),
                        Asking.said(body.acknowledgement()))));
    }

    @POST
    @Path("/submissions/{submission}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Takes back that a report was made",
            description = "For what was recorded by mistake: the clocks that it ended run again.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response withdraw(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @PathParam("submission") @Parameter(description = "The number of the submission", example = "1")
                    int submission,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ReasonRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(
                reportCase.notSubmitted(where, submission, body.reason().strip()));
    }

    @POST
    @Path("/waivers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waiveClocks",
            summary = "Ends the clocks of a jurisdiction, since no report is needed",
            description = "A later significant follow-up sets them going again.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response waive(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid WaiverRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(
                reportCase.notNeeded(where, body.jurisdiction(), body.reason().strip()));
    }

    @PUT
    @Path("/follow-ups/{revision}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgeFollowUp",
            summary = "Says whether a follow-up is significant, whatever the rules say",
            description =
                    "A significant one sets clocks going from the day on which it came, and opens a case that was closed; one that is not stops those that it had set going.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response judge(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @PathParam("revision") @Parameter(description = "The revision that the follow-up made", example = "2")
                    long revision,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid JudgeRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(judgeFollowUp.judge(
                where,
                revision,
                body.significant() ? Significance.SIGNIFICANT : Significance.NOT_SIGNIFICANT,
                body.reason().strip()));
    }
}
