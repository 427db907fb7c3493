package theriac.catalog.editing.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Editor;
import theriac.catalog.editing.DiscardDraft;
import theriac.catalog.editing.Drafts;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.WriteDraft;
import theriac.catalog.editing.document.DraftDocument;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// The one draft of a drug.
@Path("/drugs/{drugId}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = EditingApi.TAG, description = EditingApi.TAG_DESCRIPTION)
class DraftResource {

    private final Drafts drafts;
    private final WriteDraft writeDraft;
    private final DiscardDraft discardDraft;
    private final Caller caller;

    DraftResource(Drafts drafts, WriteDraft writeDraft, DiscardDraft discardDraft, Caller caller) {
        this.drafts = drafts;
        this.writeDraft = writeDraft;
        this.discardDraft = discardDraft;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readDraft",
            summary = "Reads the draft of a drug",
            description = "The answer can be changed and sent back with its ETag in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with its ETag.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples = @ExampleObject(name = "a new version", value = EditingApi.DRAFT)))
    @APIResponse(responseCode = "404", description = "No draft of this drug is open.")
    public Response read(@PathParam("drugId") String drugId) {
        return drafts.find(Asked.drug(drugId))
                .map(draft -> answer(200, draft))
                .orElseThrow(() -> Problem.notFound("No draft of this drug is open."));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CATALOG_EDITOR)
    @Operation(
            operationId = "writeDraft",
            summary = "Begins a draft, or replaces what it says",
            description =
                    "If-None-Match: * begins one, also of a drug that the catalog does not have yet; If-Match with "
                            + "the draft's ETag replaces its contents, and takes it back when it was submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now, with its new ETag.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples = @ExampleObject(name = "a new version", value = EditingApi.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The draft was begun.",
            content = @Content(schema = @Schema(implementation = DraftBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "The drug was changed since the revision that the writer has before them.")
    public Response write(
            @PathParam("drugId") String drugId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DraftDocument.class),
                                            examples = {
                                                @ExampleObject(name = "a new version", value = EditingApi.CONTENTS),
                                                @ExampleObject(name = "claims", value = EditingApi.CLAIMS),
                                                @ExampleObject(
                                                        name = "withdraw the drug",
                                                        value = EditingApi.WITHDRAWAL)
                                            }))
                    @NotNull
                    DraftDocument contents) {
        var id = Asked.drug(drugId);
        var seen = Tags.seenOrNone(ifMatch, ifNoneMatch);
        var draft = Refusals.resultOf(() -> writeDraft.write(id, seen, contents, editor()));
        return answer(seen.isPresent() ? 200 : 201, draft);
    }

    @DELETE
    @RolesAllowed(Roles.CATALOG_EDITOR)
    @Operation(operationId = "discardDraft", summary = "Throws a draft away, with its ETag in If-Match")
    @APIResponse(responseCode = "204", description = "The draft is gone.")
    public void discard(@PathParam("drugId") String drugId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var id = Asked.drug(drugId);
        var seen = Tags.seen(ifMatch);
        var _ = Refusals.resultOf(() -> discardDraft.discard(id, seen, editor()));
    }

    static Response answer(int status, OpenDraft draft) {
        return Response.status(status)
                .tag(Tags.of(draft.tag()))
                .entity(DraftBody.of(draft))
                .build();
    }

    private Editor editor() {
        return new Editor(caller.actor(), caller.site().id());
    }
}
