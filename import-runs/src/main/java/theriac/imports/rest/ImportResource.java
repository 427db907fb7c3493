package theriac.imports.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Upload;
import theriac.imports.AuditedRuns;
import theriac.imports.HeldRun;
import theriac.imports.ImportFormats;
import theriac.imports.ImportId;
import theriac.imports.ImportRun;
import theriac.imports.ImportRuns;
import theriac.imports.ImportRuns.Start;
import theriac.imports.Requester;
import theriac.imports.StartImport;
import theriac.imports.UnreadableFile;

/// Imports of files, run in the background.
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("${theriac.imports.roles}")
@RunOnVirtualThread
@Tag(name = "imports", description = "Imports of files, one at a time, with progress and a report")
public class ImportResource {

    private final StartImport startImport;
    private final ImportFormats formats;
    private final ImportRuns runs;
    private final AuditedRuns audited;
    private final Caller caller;

    ImportResource(
            StartImport startImport, ImportFormats formats, ImportRuns runs, AuditedRuns audited, Caller caller) {
        this.startImport = startImport;
        this.formats = formats;
        this.runs = runs;
        this.audited = audited;
        this.caller = caller;
    }

    @POST
    @Upload
    @Consumes({"application/zip", "text/csv", MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Imports a file",
            description = "The import runs in the background, one at a time. If the service is interrupted, it goes on"
                    + " by itself. Sending the same file again changes nothing, or goes on where it ended.")
    @APIResponse(
            responseCode = "202",
            description = "The import runs; Location tells where to look",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not a file of the format",
            content =
                    @Content(
                            mediaType = ImportApi.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = ImportApi.INVALID)))
    @APIResponse(responseCode = "409", description = "Another import is running")
    public Response start(
            @QueryParam("format")
                    @Parameter(
                            description =
                                    "What the file is; a wrong one is answered with those that this service reads",
                            example = "formulary-csv")
                    @Nullable
                    String format,
            @QueryParam("name")
                    @Parameter(description = "What the file is called", example = "formulary-2026.csv")
                    @Pattern(regexp = "[^\\p{Cntrl}]{1,200}", message = "must be 1 to 200 printable characters")
                    @Nullable
                    String name,
            InputStream body)
            throws IOException {
        var wanted = formats.named(String.valueOf(format))
                .orElseThrow(() -> Problem.invalid("query:format", "must be one of " + formats.names()));
        try {
            return answer(startImport.start(wanted, Optional.ofNullable(name), body, requester()));
        } catch (UnreadableFile refused) {
            throw Problem.invalid("", refused.sentence());
        }
    }

    private static Response answer(Start start) {
        return switch (start) {
            case Start.Begun(var held) -> accepted(held);
            case Start.GoesOn(var held) -> accepted(held);
            case Start.Busy(var running, var interrupted) ->
                throw Problem.conflict("Import " + running
                        + (interrupted
                                ? " was interrupted and is about to go on: send its file again, or stop it."
                                : " is running: wait for its end, or stop it."));
        };
    }

    private static Response accepted(HeldRun held) {
        var run = held.run();
        return Response.accepted(ImportBody.of(run))
                .location(URI.create("/imports/" + run.id()))
                .build();
    }

    @GET
    @Operation(summary = "Lists imports, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    public Page<ImportBody> list(
            @QueryParam("limit")
                    @Parameter(description = ImportApi.LIMIT)
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = ImportApi.CURSOR) @Nullable String cursor) {
        var before = Cursor.read(cursor, 2)
                .map(place -> new ImportRuns.Place(place.instant(0), new ImportId(place.uuid(1))));
        return Page.of(runs.list(before, limit + 1), limit, run -> Cursor.of(run.startedAt(), run.id()))
                .map(ImportBody::of);
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "Tells how far an import is")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public ImportBody find(@PathParam("importId") @Parameter(description = ImportApi.WHICH) String importId) {
        return ImportBody.of(run(importId));
    }

    @POST
    @Path("/{importId}/stop")
    @Operation(
            summary = "Asks an import to stop",
            description = "What was imported stays; one that has ended stays as it is.")
    @APIResponse(
            responseCode = "202",
            description = "It stops soon, or has ended",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Response stop(@PathParam("importId") @Parameter(description = ImportApi.WHICH) String importId) {
        audited.stop(run(importId).id(), requester());
        return Response.accepted(ImportBody.of(run(importId))).build();
    }

    private ImportRun run(String importId) {
        return ImportId.parse(importId)
                .flatMap(runs::find)
                .orElseThrow(() -> Problem.notFound("There is no such import."));
    }

    private Requester requester() {
        return new Requester(caller.actor(), caller.site().id());
    }
}
