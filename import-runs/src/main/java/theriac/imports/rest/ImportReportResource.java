package theriac.imports.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.imports.ImportId;
import theriac.imports.ImportRun;
import theriac.imports.ImportRuns;
import theriac.imports.ImportRuns.KeptLine;
import theriac.imports.Outcome;

/// What came of the lines of an import.
@Path("/imports/{importId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("${theriac.imports.roles}")
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportReportResource {

    private final ImportRuns runs;

    ImportReportResource(ImportRuns runs) {
        this.runs = runs;
    }

    @GET
    @Path("/lines")
    @Operation(
            summary = "Lists the lines that changed something or were refused",
            description = "Of each outcome the first 100,000 are kept; all are counted in the import itself.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, in the order in which they were found",
            content = @Content(schema = @Schema(implementation = ImportLineBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Page<ImportLineBody> lines(
            @PathParam("importId") @Parameter(description = ImportApi.WHICH) String importId,
            @QueryParam("outcome") @Parameter(description = "Only lines of this outcome", example = "refused") @Nullable
                    String outcome,
            @QueryParam("limit")
                    @Parameter(description = ImportApi.LIMIT)
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = ImportApi.CURSOR) @Nullable String cursor) {
        return page(importId, Optional.ofNullable(outcome).map(ImportReportResource::outcome), limit, cursor);
    }

    @GET
    @Path("/refusals")
    @Operation(summary = "Lists the lines and values that an import left out, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, in the order in which they were found",
            content = @Content(schema = @Schema(implementation = ImportLineBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Page<ImportLineBody> refusals(
            @PathParam("importId") @Parameter(description = ImportApi.WHICH) String importId,
            @QueryParam("limit")
                    @Parameter(description = ImportApi.LIMIT)
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = ImportApi.CURSOR) @Nullable String cursor) {
        return page(importId, Optional.of(Outcome.REFUSED), limit, cursor);
    }

    private Page<ImportLineBody> page(String importId, Optional<Outcome> outcome, int limit, @Nullable String cursor) {
        var id = ImportId.parse(importId)
                .flatMap(runs::find)
                .map(ImportRun::id)
                .orElseThrow(() -> Problem.notFound("There is no such import."));
        long after = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(0L);
        return Page.of(runs.lines(id, outcome, after, limit + 1), limit, line -> Cursor.of(line.place()))
                .map(KeptLine::line)
                .map(ImportLineBody::of);
    }

    private static Outcome outcome(String code) {
        return Outcome.of(code)
                .orElseThrow(() -> Problem.invalid("query:outcome", "must be one of " + Outcome.codes()));
    }
}
