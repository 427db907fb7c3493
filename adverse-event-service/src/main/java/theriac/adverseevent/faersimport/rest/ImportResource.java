package theriac.adverseevent.faersimport.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.faersimport.ImportId;
import theriac.adverseevent.faersimport.ImportRun;
import theriac.adverseevent.faersimport.ImportRuns;
import theriac.adverseevent.faersimport.Quarter.UnreadableQuarter;
import theriac.adverseevent.faersimport.StartImport;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Upload;

/// Imports of public collections, run in the background.
@jakarta.ws.rs.Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "imports", description = "Imports of public collections of reports")
public class ImportResource {

    private static final String ZIP = "application/zip";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "", "detail": "the zip lacks files of a quarter: REACyyQq.txt" }]
            }""";
    private static final String CONFLICT = """
            {
              "type": "urn:theriac:problem:conflict",
              "title": "The request conflicts with the current state",
              "status": 409,
              "detail": "Another import is running: wait for its end, or stop it."
            }""";
    private static final String NOT_FOUND = """
            {
              "type": "urn:theriac:problem:not-found",
              "title": "There is no such resource",
              "status": 404,
              "detail": "There is no such import."
            }""";

    private final StartImport startImport;
    private final ImportRuns runs;
    private final Caller caller;

    ImportResource(StartImport startImport, ImportRuns runs, Caller caller) {
        this.startImport = startImport;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Upload
    @Consumes(ZIP)
    @Operation(
            summary = "Imports a quarter of FAERS",
            description = "The zip of the seven ASCII files as the FDA publishes it. The import runs in the background,"
                    + " one at a time. Sending the same files again changes nothing, or goes on where it ended.")
    @APIResponse(
            responseCode = "202",
            description = "The import runs; Location tells where to look",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not the zip of a quarter",
            content = @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "invalid", value = INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "Another import is running",
            content =
                    @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "conflict", value = CONFLICT)))
    public Response start(
            @QueryParam("format") @Parameter(description = "What the zip holds", example = ImportBody.FORMAT) @Nullable
                    String format,
            InputStream body)
            throws IOException {
        if (!ImportBody.FORMAT.equals(format)) {
            throw Problem.invalid("query:format", "must be " + ImportBody.FORMAT);
        }
        var archive = Files.createTempFile("import-", ".zip");
        try {
            Files.copy(body, archive, StandardCopyOption.REPLACE_EXISTING);
            return start(archive);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(archive);
            throw failure;
        }
    }

    private Response start(Path archive) {
        var by = new Submitter(caller.actor(), caller.site().id());
        Optional<ImportRun> started;
        try {
            started = startImport.start(archive, by, () -> delete(archive));
        } catch (UnreadableQuarter refused) {
            throw Problem.invalid("", refused.sentence());
        }
        var run =
                started.orElseThrow(() -> Problem.conflict("Another import is running: wait for its end, or stop it."));
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
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var before = Cursor.read(cursor, 2)
                .map(place -> new ImportRuns.Place(place.instant(0), new ImportId(place.uuid(1))));
        return Page.of(runs.list(before, limit + 1), limit, run -> Cursor.of(run.startedAt(), run.id()))
                .map(ImportBody::of);
    }

    @GET
    @jakarta.ws.rs.Path("/{importId}")
    @Operation(summary = "Tells how far an import is")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such import",
            content =
                    @Content(
                            mediaType = PROBLEM_JSON,
                            examples = @ExampleObject(name = "not found", value = NOT_FOUND)))
    public ImportBody find(@PathParam("importId") @Parameter(description = "Which import") String importId) {
        return ImportBody.of(run(importId));
    }

    @POST
    @jakarta.ws.rs.Path("/{importId}/stop")
    @Operation(
            summary = "Asks an import to stop",
            description = "What was imported stays; one that has ended stays as it is.")
    @APIResponse(
            responseCode = "202",
            description = "It stops soon, or has ended",
            content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such import",
            content =
                    @Content(
                            mediaType = PROBLEM_JSON,
                            examples = @ExampleObject(name = "not found", value = NOT_FOUND)))
    public Response stop(@PathParam("importId") @Parameter(description = "Which import") String importId) {
        runs.stop(run(importId).id());
        return Response.accepted(ImportBody.of(run(importId))).build();
    }

    @GET
    @jakarta.ws.rs.Path("/{importId}/refusals")
    @Operation(summary = "Lists the lines and values that an import left out, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, in the order in which they were found",
            content = @Content(schema = @Schema(implementation = RefusalBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such import",
            content =
                    @Content(
                            mediaType = PROBLEM_JSON,
                            examples = @ExampleObject(name = "not found", value = NOT_FOUND)))
    public Page<RefusalBody> refusals(
            @PathParam("importId") @Parameter(description = "Which import") String importId,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        long after = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(0L);
        return Page.of(
                        runs.refusals(run(importId).id(), after, limit + 1),
                        limit,
                        refusal -> Cursor.of(refusal.place()))
                .map(refusal -> RefusalBody.of(refusal.line()));
    }

    private ImportRun run(String importId) {
        return ImportId.parse(importId)
                .flatMap(runs::find)
                .orElseThrow(() -> Problem.notFound("There is no such import."));
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
