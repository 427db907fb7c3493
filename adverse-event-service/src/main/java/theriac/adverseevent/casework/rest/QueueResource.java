package theriac.adverseevent.casework.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casework.ReadWork;
import theriac.adverseevent.casework.WorkQueue.Place;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Roles;

/// What is left to do about cases, the first due first.
@Path("/casework")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "casework", description = "By when cases must be reported, who works on them, what was said and asked")
public class QueueResource {

    private static final String NEVER = "infinity";

    private final ReadWork readWork;
    private final Caller caller;
    private final Clock clock;

    QueueResource(ReadWork readWork, Caller caller, Clock clock) {
        this.readWork = readWork;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listCasework",
            summary = "Lists cases to work on: the first due first, then the most serious",
            description =
                    "Of the caller's site, or of all. Left to do is what is received or in assessment, what must be"
                            + " reported yet, and what had a follow-up that waits for a judgement. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the queue",
            content = @Content(examples = @ExampleObject(name = "last page", value = CaseworkExamples.QUEUE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = CaseworkExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = CaseworkExamples.INVALID)))
    public Page<QueuedBody> list(
            @BeanParam QueueParameters parameters,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var filter = parameters.toFilter(Asking.only(caller), caller.actor());
        var after = Cursor.read(cursor, 3).map(QueueResource::place);
        var found = readWork.list(filter, after, limit + 1, Asking.by(caller));
        var now = clock.instant();
        return Page.of(found, limit, queued -> cursor(queued.place())).map(queued -> QueuedBody.of(queued, now));
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countCasework",
            summary = "Counts what is left to do, by what applies to it",
            description = "Of the caller's site, or of all; mine is what the caller is assigned to.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(examples = @ExampleObject(name = "counts", value = CaseworkExamples.COUNTS)))
    public Map<String, Long> counts() {
        return readWork.count(Asking.only(caller), Asking.by(caller));
    }

    private static Cursor cursor(Place place) {
        return Cursor.of(place.due().map(Instant::toString).orElse(NEVER), place.mildness(), place.id());
    }

    private static Place place(Cursor cursor) {
        var due = cursor.text(0).equals(NEVER) ? Optional.<Instant>empty() : Optional.of(cursor.instant(0));
        return new Place(due, (int) cursor.number(1), new CaseId(cursor.uuid(2)));
    }
}
