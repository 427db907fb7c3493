package theriac.adverseevent.codingqueue.rest;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.codingqueue.CodingDecision;
import theriac.adverseevent.codingqueue.CodingDecisions.Place;
import theriac.adverseevent.codingqueue.DecideCoding;
import theriac.adverseevent.codingqueue.DecideCoding.Outcome;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// What people decided that texts mean.
@Path("/coding-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "coding", description = "What reports call drugs and reactions, and what people decided that it means")
public class CodingDecisionResource {

    private final DecideCoding decideCoding;
    private final Caller caller;

    CodingDecisionResource(DecideCoding decideCoding, Caller caller) {
        this.decideCoding = decideCoding;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideCoding",
            summary = "Decides what a text means, for all cases with it, now and later",
            description = "An assessor of a hospital decides for the cases of that hospital, one of all sites for all"
                    + " cases; a hospital's own decision comes first. Cases are coded again within seconds, each with one"
                    + " new revision. The same decision again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "It stands; Location names it",
            content = @Content(schema = @Schema(implementation = CodingDecisionBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same stood already",
            content = @Content(schema = @Schema(implementation = CodingDecisionBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid, or there is no such drug or term",
            content =
                    @Content(
                            mediaType = CodingExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = CodingExamples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "Something else was decided, or the text is recognised without a decision")
    public Response decide(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CodingDecisionRequest.class)))
                    @NotNull
                    @Valid
                    CodingDecisionRequest body) {
        body.misplaced().stream().findFirst().ifPresent(pointer -> {
            throw Problem.invalid(pointer, "has no place in a decision about a " + body.kind());
        });
        var decided = body.toDecided();
        return switch (decideCoding.decide(body.toKind(), body.text(), decided, by())) {
            case Outcome.Made(var decision) ->
                Response.created(URI.create("/coding-decisions/" + decision.id()))
                        .entity(CodingDecisionBody.of(decision))
                        .build();
            case Outcome.Known(var decision) ->
                Response.ok(CodingDecisionBody.of(decision)).build();
            case Outcome.Taken(var decision) ->
                throw Problem.conflict("Something else was decided about this text: decision " + decision.id()
                        + ". Take it back first.");
            case Outcome.Recognised() ->
                throw Problem.conflict("The text is recognised without a decision: there is nothing to decide.");
            case Outcome.NoSuchTarget() -> throw noSuch(decided);
        };
    }

    private static Problem noSuch(Decided decided) {
        return switch (decided) {
            case Decided.Drug ignored -> Problem.invalid("/drugId", "must be a drug of the catalog");
            case Decided.Term ignored -> Problem.invalid("/term", "must be one of the platform's reaction terms");
            case Decided.Meddra ignored -> Problem.invalid("/meddraCode", "must be a code of the imported MedDRA");
            case Decided.Nothing ignored -> Problem.invalid("/nothing", "is not possible here");
        };
    }

    @GET
    @Operation(
            operationId = "listCodingDecisions",
            summary = "Lists decisions, newest first, those that were taken back too")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions of the caller's site, or of all",
            content = @Content(schema = @Schema(implementation = CodingDecisionBody.class)))
    public Page<CodingDecisionBody> list(
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var before = Cursor.read(cursor, 2).map(place -> new Place(place.instant(0), place.uuid(1)));
        return Page.of(
                        decideCoding.list(before, limit + 1, by()),
                        limit,
                        decision -> Cursor.of(decision.made().at(), decision.id()))
                .map(CodingDecisionBody::of);
    }

    @GET
    @Path("/{decisionId}")
    @Operation(operationId = "findCodingDecision", summary = "Shows a decision")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = CodingDecisionBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such decision, or it is another site's")
    public CodingDecisionBody find(@PathParam("decisionId") @Parameter(description = "The decision") UUID decisionId) {
        return decideCoding
                .find(decisionId, by())
                .map(CodingDecisionBody::of)
                .orElseThrow(CodingDecisionResource::unknown);
    }

    @DELETE
    @Path("/{decisionId}")
    @Operation(
            operationId = "undoCodingDecision",
            summary = "Takes a decision back",
            description = "Its cases are coded again as if it had never been made; who made it and who took it back"
                    + " stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "It is taken back, now or before",
            content = @Content(schema = @Schema(implementation = CodingDecisionBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such decision, or it is another site's")
    public CodingDecisionBody undo(@PathParam("decisionId") @Parameter(description = "The decision") UUID decisionId) {
        CodingDecision undone = decideCoding.undo(decisionId, by()).orElseThrow(CodingDecisionResource::unknown);
        return CodingDecisionBody.of(undone);
    }

    private Submitter by() {
        return new Submitter(caller.actor(), caller.site().id());
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such decision, or it is another site's.");
    }
}
