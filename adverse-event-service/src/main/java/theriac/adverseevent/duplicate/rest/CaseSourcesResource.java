package theriac.adverseevent.duplicate.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.duplicate.PartCase;
import theriac.adverseevent.duplicate.PartCase.Outcome;
import theriac.adverseevent.duplicate.ReadPairs;
import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Roles;

/// Which reports are counted as one case, and how one of them is counted for itself again.
@Path("/cases/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "duplicates")
public class CaseSourcesResource {

    private final ReadPairs readPairs;
    private final PartCase partCase;
    private final Caller caller;

    CaseSourcesResource(ReadPairs readPairs, PartCase partCase, Caller caller) {
        this.readPairs = readPairs;
        this.partCase = partCase;
        this.caller = caller;
    }

    @GET
    @Path("/sources")
    @RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "listSources",
            summary = "Lists all reports that are counted as one case, whichever of them is asked for",
            description =
                    "The one that counts is open and the others are merged into it. Those of hospitals that the caller"
                            + " may not see are left out. Each reading of a hospital's case is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The reports",
            content =
                    @Content(
                            schema = @Schema(implementation = SourcesBody.class),
                            examples = @ExampleObject(name = "one source", value = """
                                    { "sources": [{ "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "revision": 1,
                                      "state": "open", "background": "hospital", "sender": "demo-hospital",
                                      "senderReportId": "H1-42", "version": 1, "receivedAt": "2026-11-21T10:00:00Z" }] }""")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content = @Content(mediaType = DuplicateExamples.PROBLEM_JSON))
    public SourcesBody sources(
            @PathParam("caseId") @Parameter(description = "The platform's id of a case") String caseId) {
        return readPairs
                .sources(Asking.id(caseId), Asking.site(caller), Asking.by(caller))
                .map(found -> new SourcesBody(found.stream().map(ReportBody::of).toList()))
                .orElseThrow(Asking::unknownCase);
    }

    @POST
    @Path("/unmerge")
    @RolesAllowed(Roles.ASSESSOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "unmergeCase",
            summary = "Counts a merged case for itself again",
            description =
                    "Whether people merged it or its numbers did. Both cases stand as they are now, with the follow-ups"
                            + " that came meanwhile; the two are not merged again by their numbers.")
    @APIResponse(
            responseCode = "200",
            description = "It is counted for itself; its revision as ETag",
            content = @Content(examples = @ExampleObject(name = "parted", value = """
                                    { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "revision": 3, "state": "open" }""")))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid",
            content =
                    @Content(
                            mediaType = DuplicateExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = DuplicateExamples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content = @Content(mediaType = DuplicateExamples.PROBLEM_JSON))
    @APIResponse(responseCode = "409", description = "The case is not merged")
    public Response unmerge(
            @PathParam("caseId") @Parameter(description = "The platform's id of the merged case") String caseId,
            @HeaderParam("If-Match") @Parameter(description = "The case's revision", example = "\"2\"") @Nullable
                    String ifMatch,
            @NotNull @Valid ReasonRequest body) {
        var outcome = partCase.part(
                Asking.id(caseId),
                IfMatch.version(ifMatch, "the case"),
                body.reason(),
                Asking.site(caller),
                Asking.by(caller));
        return switch (outcome) {
            case Outcome.Parted(var heading) ->
                Response.ok(new PartedBody(
                                heading.id().toString(),
                                heading.revision(),
                                heading.state().code()))
                        .tag(new EntityTag(Long.toString(heading.revision())))
                        .build();
            case Outcome.NotFound() -> throw Asking.unknownCase();
            case Outcome.Changed(var revision) -> throw Asking.stale(revision);
            case Outcome.NotMerged() -> throw Problem.conflict("The case is not merged.");
        };
    }

    /// A case that is counted for itself again.
    record PartedBody(String caseId, long revision, String state) {}
}
