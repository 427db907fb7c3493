package theriac.adverseevent.signal.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.signal.DecideSignal;
import theriac.adverseevent.signal.DecideSignal.Outcome;
import theriac.adverseevent.signal.ReadSignals;
import theriac.adverseevent.signal.Signal;
import theriac.adverseevent.signal.SignalCursor;
import theriac.adverseevent.signal.SignalId;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.IfMatch;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// What becomes of statistics that crossed a screen.
@Path("/signal-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "signal reviews",
        description = "Statistics of disproportionate reporting that crossed a screen, and what assessors make of them")
public class SignalReviewResource {

    private final ReadSignals readSignals;
    private final DecideSignal decideSignal;
    private final Caller caller;

    SignalReviewResource(ReadSignals readSignals, DecideSignal decideSignal, Caller caller) {
        this.readSignals = readSignals;
        this.decideSignal = decideSignal;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "listSignalReviews",
            summary = "Lists what crossed a screen at least once, the latest change first",
            description = "A statistic that fell below all thresholds again stays here, with its history.")
    @APIResponse(
            responseCode = "200",
            description = "A page of signals",
            content = @Content(examples = @ExampleObject(name = "last page", value = SignalReviewExamples.SIGNALS)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = SignalReviewExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = SignalReviewExamples.INVALID)))
    public Page<SignalReviewBody> list(
            @BeanParam SignalReviewParameters parameters,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var after =
                Cursor.read(cursor, 2).map(place -> new SignalCursor(place.instant(0), new SignalId(place.uuid(1))));
        var found = readSignals.list(parameters.toFilter(), after, limit + 1);
        return Page.of(found, limit, SignalReviewResource::cursor).map(SignalReviewBody::of);
    }

    @GET
    @Path("/{signalId}")
    @RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "readSignalReview",
            summary = "One signal with its history",
            description = "Its revision is the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The signal",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalReviewBody.class),
                            examples = @ExampleObject(name = "confirmed", value = SignalReviewExamples.SIGNAL)))
    @APIResponse(responseCode = "404", description = "There is no such signal")
    public Response read(
            @PathParam("signalId") @Parameter(description = "The platform's id of the signal") String signalId) {
        return answer(readSignals.find(id(signalId)).orElseThrow(SignalReviewResource::unknown));
    }

    @POST
    @Path("/{signalId}/decisions")
    @RolesAllowed(Roles.ASSESSOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideSignal",
            summary = "Does something about a signal",
            description =
                    "Takes it up, confirms it (two persons have to, each naming the cases that they reviewed), refutes,"
                            + " closes or reopens it, or comments on it. What was refuted or closed is reopened by the"
                            + " service when a screen is crossed again, or when it counts three cases more and half as many"
                            + " again.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the new revision as ETag",
            content = @Content(schema = @Schema(implementation = SignalReviewBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "What was said is missing or wrong",
            content =
                    @Content(
                            mediaType = SignalReviewExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = SignalReviewExamples.INVALID)))
    @APIResponse(responseCode = "404", description = "There is no such signal")
    @APIResponse(responseCode = "409", description = "Its state does not allow it, or another person has to")
    public Response decide(
            @PathParam("signalId") @Parameter(description = "The platform's id of the signal") String signalId,
            @HeaderParam("If-Match")
                    @Parameter(description = "The revision that was seen", example = SignalReviewExamples.SEEN)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecisionRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "refute",
                                                            value = SignalReviewExamples.DECISION)))
                    @NotNull
                    @Valid
                    DecisionRequest body) {
        var request = body.toRequest(id(signalId), IfMatch.version(ifMatch, "the signal"));
        return switch (decideSignal.decide(
                request, site(), new Submitter(caller.actor(), caller.site().id()))) {
            case Outcome.Done(var signal) -> answer(signal);
            case Outcome.NotFound() -> throw unknown();
            case Outcome.Refused(var why) -> throw Problem.conflict(why);
            case Outcome.Invalid(var pointer, var detail) -> throw Problem.invalid(pointer, detail);
            case Outcome.Stale(var revision) ->
                throw Problem.preconditionFailed(
                        "The signal is another by now: read it again.", Optional.of(Long.toString(revision)));
        };
    }

    private CaseFilter site() {
        var site = caller.site();
        return CaseFilter.allOf(site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id())));
    }

    private static SignalId id(String signalId) {
        return SignalId.parse(signalId).orElseThrow(SignalReviewResource::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such signal.");
    }

    private static Cursor cursor(Signal signal) {
        return Cursor.of(signal.changedAt(), signal.id().value());
    }

    private static Response answer(Signal signal) {
        return Response.ok(SignalReviewBody.of(signal))
                .tag(new EntityTag(Long.toString(signal.revision())))
                .build();
    }
}
