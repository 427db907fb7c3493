package theriac.adverseevent.duplicate.rest;

import java.math.BigDecimal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.duplicate.CasePair;
import theriac.adverseevent.duplicate.DecidePair;
import theriac.adverseevent.duplicate.DecidePair.Outcome;
import theriac.adverseevent.duplicate.PairId;
import theriac.adverseevent.duplicate.PairState;
import theriac.adverseevent.duplicate.Pairs;
import theriac.adverseevent.duplicate.ReadPairs;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.IfMatch;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// Pairs of cases that are probably the same, for people to decide about.
@Path("/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "duplicates", description = "Cases that are probably the same: offered, merged by people, parted again")
public class DuplicateResource {

    private final ReadPairs readPairs;
    private final DecidePair decidePair;
    private final Caller caller;

    DuplicateResource(ReadPairs readPairs, DecidePair decidePair, Caller caller) {
        this.readPairs = readPairs;
        this.decidePair = decidePair;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDuplicates",
            summary = "Lists pairs of cases that are probably the same, the surest first",
            description =
                    "Pairs whose cases both may be seen by the caller. Each reading of a hospital's case is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of pairs, without contributions",
            content = @Content(schema = @Schema(implementation = PairBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = DuplicateExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = DuplicateExamples.INVALID)))
    public Page<PairBody> list(
            @QueryParam("state") @Parameter(description = "open, merged or dismissed") @DefaultValue("open")
                    String state,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var wanted = Coded.of(PairState.class, state)
                .orElseThrow(() -> Problem.invalid("query:state", "must be one of " + Coded.codesOf(PairState.class)));
        var after = Cursor.read(cursor, 2).map(DuplicateResource::place);
        var found = readPairs.list(wanted, Asking.site(caller), after, limit + 1, Asking.by(caller));
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.of(last.pair().score(), last.pair().id()))
                .map((ReadPairs.Listed listed) -> PairBody.of(listed));
    }

    private static Pairs.Place place(Cursor cursor) {
        var score = cursor.text(0);
        if (!score.matches("-?\\d{1,6}(\\.\\d{1,2})?")) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
        return new Pairs.Place(new BigDecimal(score), new PairId(cursor.uuid(1)));
    }

    @GET
    @Path("/{pairId}")
    @Operation(
            operationId = "readDuplicate",
            summary = "Shows a pair side by side, with what each field says about whether it is one case",
            description =
                    "The contributions are reckoned from what the cases say now; their sum may differ from the score"
                            + " of the list, which rests on how common things were when it was reckoned.")
    @APIResponse(
            responseCode = "200",
            description = "The pair; its version as ETag",
            content = @Content(schema = @Schema(implementation = PairBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such pair, or a case is of another site",
            content = @Content(mediaType = DuplicateExamples.PROBLEM_JSON))
    public Response open(@PathParam("pairId") @Parameter(description = "The id of the pair") String pairId) {
        return open(Asking.pair(pairId));
    }

    private Response open(PairId id) {
        var opened = readPairs.open(id, Asking.site(caller), Asking.by(caller)).orElseThrow(Asking::unknownPair);
        return Response.ok(PairBody.of(opened))
                .tag(new EntityTag(Integer.toString(opened.listed().pair().version())))
                .build();
    }

    @POST
    @Path("/{pairId}/merge")
    @RolesAllowed(Roles.ASSESSOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeDuplicate",
            summary = "Counts both cases as one, the survivor",
            description = "The other stays, as merged: its sender's follow-ups are taken, it can be read, and it can be"
                    + " parted again (POST /cases/{caseId}/unmerge). A case that is linked to an alert has to be the"
                    + " survivor.")
    @APIResponse(
            responseCode = "200",
            description = "Merged",
            content = @Content(schema = @Schema(implementation = PairBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid",
            content =
                    @Content(
                            mediaType = DuplicateExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = DuplicateExamples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such pair, or a case is of another site",
            content = @Content(mediaType = DuplicateExamples.PROBLEM_JSON))
    @APIResponse(responseCode = "409", description = "The cases can't be merged that way")
    public Response merge(
            @PathParam("pairId") @Parameter(description = "The id of the pair") String pairId,
            @HeaderParam("If-Match") @Parameter(description = "The pair's version", example = "\"1\"") @Nullable
                    String ifMatch,
            @NotNull @Valid MergeRequest body) {
        var request = new DecidePair.Request(Asking.pair(pairId), IfMatch.version(ifMatch, "the pair"), body.reason());
        var survivor = CaseId.parse(body.survivor())
                .orElseThrow(() -> Problem.invalid("/survivor", "must be the id of one of the two cases"));
        return answer(decidePair.merge(request, survivor, Asking.site(caller), Asking.by(caller)));
    }

    @POST
    @Path("/{pairId}/dismiss")
    @RolesAllowed(Roles.ASSESSOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Remembers that two cases are not the same",
            description = "The pair is not offered again, unless what is compared of its cases changes.")
    @APIResponse(
            responseCode = "200",
            description = "Dismissed",
            content = @Content(schema = @Schema(implementation = PairBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid",
            content =
                    @Content(
                            mediaType = DuplicateExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = DuplicateExamples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such pair, or a case is of another site",
            content = @Content(mediaType = DuplicateExamples.PROBLEM_JSON))
    @APIResponse(responseCode = "409", description = "The cases are merged")
    public Response dismiss(
            @PathParam("pairId") @Parameter(description = "The id of the pair") String pairId,
            @HeaderParam("If-Match") @Parameter(description = "The pair's version", example = "\"1\"") @Nullable
                    String ifMatch,
            @NotNull @Valid ReasonRequest body) {
        var request = new DecidePair.Request(Asking.pair(pairId), IfMatch.version(ifMatch, "the pair"), body.reason());
        return answer(decidePair.dismiss(request, Asking.site(caller), Asking.by(caller)));
    }

    private Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(CasePair pair) -> open(pair.id());
            case Outcome.NotFound() -> throw Asking.unknownPair();
            case Outcome.Changed(var version) -> throw Asking.stale(version);
            case Outcome.NotPossible(var sentence) -> throw Problem.conflict("This can't be done: " + sentence + ".");
        };
    }
}
