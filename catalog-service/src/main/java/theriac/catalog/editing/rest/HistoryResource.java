package theriac.catalog.editing.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugHistory;
import theriac.catalog.drug.Drugs;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;

/// What the catalog said about a drug before. Anyone with a token may read it.
@Path("/drugs/{drugId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = EditingApi.HISTORY_TAG, description = EditingApi.HISTORY_DESCRIPTION)
@APIResponse(responseCode = "400", description = "A parameter can't be read; violations name it.")
@APIResponse(responseCode = "404", description = "The catalog has no such drug, or no such revision of it.")
class HistoryResource {

    private final DrugHistory history;
    private final Drugs drugs;

    HistoryResource(DrugHistory history, Drugs drugs) {
        this.history = history;
        this.drugs = drugs;
    }

    @GET
    @Operation(operationId = "listRevisions", summary = "Lists the revisions of a drug, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "The revisions.",
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionPage.class),
                            examples = @ExampleObject(name = "history", value = EditingApi.REVISION_PAGE)))
    public RevisionPage list(
            @PathParam("drugId") @Parameter(description = "The catalog's id of the drug.", example = "baclofen")
                    String drugId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var id = Asked.drug(drugId);
        var found = history.list(id, Asked.revisionBefore(cursor), limit + 1);
        if (found.isEmpty() && drugs.find(id).isEmpty()) {
            throw Problem.notFound("The catalog has no drug of this id.");
        }
        var page = Page.of(found, limit, revision -> Cursor.of(revision.number()));
        return new RevisionPage(page.map(RevisionBody::of).items(), page.nextCursor());
    }

    @GET
    @Path("/{revision}")
    @Operation(operationId = "readRevision", summary = "Reads a drug as it stood at one of its revisions")
    @APIResponse(
            responseCode = "200",
            description = "The revision, whole.",
            content =
                    @Content(
                            schema = @Schema(implementation = WholeRevisionBody.class),
                            examples = @ExampleObject(name = "revision", value = EditingApi.WHOLE_REVISION)))
    public WholeRevisionBody read(@PathParam("drugId") String drugId, @PathParam("revision") long revision) {
        return history.find(Asked.drug(drugId), revision)
                .map(WholeRevisionBody::of)
                .orElseThrow(() -> Problem.notFound("The catalog keeps no such revision of this drug."));
    }
}
