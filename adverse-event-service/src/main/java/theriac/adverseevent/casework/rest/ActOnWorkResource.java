package theriac.adverseevent.casework.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import theriac.adverseevent.casework.AssignCase;
import theriac.adverseevent.casework.MoveWork;
import theriac.adverseevent.casework.TalkAboutCase;
import theriac.adverseevent.casework.WorkState;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// What assessors do with cases: move them on, take them, and talk about them.
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
public class ActOnWorkResource {

    private final MoveWork moveWork;
    private final AssignCase assignCase;
    private final TalkAboutCase talkAboutCase;
    private final Caller caller;

    ActOnWorkResource(MoveWork moveWork, AssignCase assignCase, TalkAboutCase talkAboutCase, Caller caller) {
        this.moveWork = moveWork;
        this.assignCase = assignCase;
        this.talkAboutCase = talkAboutCase;
        this.caller = caller;
    }

    @PUT
    @Path("/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveCasework",
            summary = "Moves the work on a case to a state",
            description =
                    "received to in-assessment or closed, in-assessment to received or closed, closed to in-assessment. What its sender nullified stays so until they send a newer version.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response move(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid MoveRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(moveWork.move(
                where, Asking.known(WorkState.class, "/state", body.state()), Asking.said(body.reason())));
    }

    @PUT
    @Path("/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignCasework",
            summary = "Hands a case to someone",
            description = "To the caller, or to somebody else by the name that their token gives them.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response assign(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AssignRequest body) {
        if (body.assignee().equals("nobody")) {
            throw Problem.invalid("/assignee", "is handed to nobody by DELETE");
        }
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(
                assignCase.assign(where, Optional.of(body.assignee().equals("me") ? caller.actor() : body.assignee())));
    }

    @DELETE
    @Path("/assignee")
    @Operation(
            operationId = "unassignCasework",
            summary = "Takes a case from whoever it was handed to",
            description = "Nobody works on it then.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response unassign(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(assignCase.assign(where, Optional.empty()));
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentOnCase",
            summary = "Keeps a comment on a case",
            description = "Encrypted with the key of the case, and forgotten with it.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response comment(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid WordsRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(talkAboutCase.comment(where, body.words().strip()));
    }

    @POST
    @Path("/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askReporter",
            summary = "Keeps a question that was asked of the reporter",
            description = "It is open, and shown in the queue, until its answer is kept.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response ask(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid WordsRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(talkAboutCase.ask(where, body.words().strip()));
    }

    @PUT
    @Path("/questions/{question}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepAnswer",
            summary = "Keeps the answer to a question",
            description = "Without words: that there will be none.")
    @APIResponse(responseCode = "204", description = "Done; the new version of the work as ETag")
    public Response answer(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @PathParam("question") @Parameter(description = "The number of the question", example = "1") int question,
            @HeaderParam("If-Match")
                    @Parameter(description = "The version of the work that was seen", example = CaseworkExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AnswerRequest body) {
        var where = Asking.where(caseId, ifMatch, caller);
        return Asking.answer(talkAboutCase.answer(where, question, Asking.said(body.words())));
    }
}
