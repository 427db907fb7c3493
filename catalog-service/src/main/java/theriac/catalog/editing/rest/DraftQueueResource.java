package theriac.catalog.editing.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.editing.Drafts;
import theriac.catalog.editing.OpenDraft;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Roles;

/// What is being drafted, and what waits for a second person.
@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = EditingApi.TAG, description = EditingApi.TAG_DESCRIPTION)
class DraftQueueResource {

    private final Drafts drafts;

    DraftQueueResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @Operation(
            operationId = "listDrafts",
            summary = "Lists open drafts, those first that have waited longest",
            description = "state=submitted is the queue of reviews.")
    @APIResponse(
            responseCode = "200",
            description = "The drafts, perhaps none.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftPage.class),
                            examples = @ExampleObject(name = "queue", value = EditingApi.DRAFT_PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter can't be read; violations name it.")
    public DraftPage list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only drafts in this state.",
                            example = "submitted",
                            schema = @Schema(enumeration = {"in-work", "submitted", "returned", "approved"}))
                    @Nullable
                    String state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var found = drafts.list(Asked.stage(state), Asked.draftAfter(cursor), limit + 1);
        var page = Page.of(found, limit, DraftQueueResource::place).map(DraftSummary::of);
        return new DraftPage(page.items(), page.nextCursor());
    }

    private static Cursor place(OpenDraft draft) {
        return Cursor.of(draft.stage().since(), draft.drug().value());
    }
}
