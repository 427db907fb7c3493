package theriac.messaging.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.messaging.RefusedEvent;
import theriac.messaging.deadletter.DeadLetter;
import theriac.messaging.deadletter.DeadLetterId;
import theriac.messaging.deadletter.DeadLetters;
import theriac.messaging.deadletter.Decision;
import theriac.messaging.deadletter.DiscardDeadLetter;
import theriac.messaging.deadletter.ReplayDeadLetter;

/// Records that could not be taken: someone of the hospital that sent them, or of all sites, looks at them,
/// and replays or discards them.
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "dead letters", description = "Events that could not be taken: look at them, mend and replay, or discard")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final ReplayDeadLetter replayDeadLetter;
    private final DiscardDeadLetter discardDeadLetter;
    private final Caller caller;

    DeadLetterResource(
            DeadLetters deadLetters,
            ReplayDeadLetter replayDeadLetter,
            DiscardDeadLetter discardDeadLetter,
            Caller caller) {
        this.deadLetters = deadLetters;
        this.replayDeadLetter = replayDeadLetter;
        this.discardDeadLetter = discardDeadLetter;
        this.caller = caller;
    }

    /// @param value what to take in place of the record's value
    record Mended(@Nullable String value) {}

    record Discarding(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Lists dead letters, without their content, in the order of their refusal")
    public Page<DeadLetterBody> list(
            @QueryParam("state")
                    @Nullable
                    @Pattern(regexp = "open|replayed|discarded", message = "must be open, replayed or discarded")
                    String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = Cursor.read(cursor, 1).map(position -> position.number(0)).orElse(0L);
        var found = deadLetters.list(new DeadLetters.Query(state, topic, after, limit + 1), caller);
        return Page.of(found, limit, letter -> Cursor.of(letter.number())).map(DeadLetterBody::of);
    }

    @GET
    @Path("/{deadLetterId}")
    @Transactional
    @Operation(summary = "Opens a dead letter; the audit trail remembers who did")
    @APIResponse(responseCode = "200", description = "The dead letter with key, headers and value of its record")
    @APIResponse(responseCode = "404", description = "There is no such dead letter, or it is of another site")
    public OpenedDeadLetterBody open(@PathParam("deadLetterId") String deadLetterId) {
        var letter = DeadLetterId.read(deadLetterId)
                .flatMap(id -> deadLetters.find(id, caller))
                .orElseThrow(DeadLetterResource::unknown);
        return OpenedDeadLetterBody.of(letter, deadLetters.read(letter, caller));
    }

    @POST
    @Path("/{deadLetterId}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a dead letter's event after all, as it was or with a mended value; at most once")
    @APIResponse(responseCode = "200", description = "The event was taken, now or by an earlier replay")
    @APIResponse(responseCode = "409", description = "The dead letter was discarded, or its content was forgotten")
    @APIResponse(responseCode = "422", description = "The event was refused again; the dead letter stays open")
    public DeadLetterBody replay(@PathParam("deadLetterId") String deadLetterId, @Nullable Mended mended) {
        var value =
                mended == null || mended.value() == null ? null : mended.value().getBytes(StandardCharsets.UTF_8);
        try {
            return answer(replayDeadLetter.replay(id(deadLetterId), value, caller));
        } catch (RefusedEvent again) {
            throw refused(again);
        }
    }

    @POST
    @Path("/{deadLetterId}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides that a dead letter's event will not be taken")
    @APIResponse(responseCode = "200", description = "The dead letter is discarded, now or before")
    @APIResponse(responseCode = "409", description = "The dead letter was replayed")
    public DeadLetterBody discard(
            @PathParam("deadLetterId") String deadLetterId, @NotNull @Valid Discarding discarding) {
        return answer(discardDeadLetter.discard(id(deadLetterId), discarding.reason(), caller));
    }

    private static DeadLetterId id(String text) {
        return DeadLetterId.read(text).orElseThrow(DeadLetterResource::unknown);
    }

    private static DeadLetterBody answer(Decision decision) {
        return switch (decision) {
            case Decision.Done(DeadLetter letter) -> DeadLetterBody.of(letter);
            case Decision.Unknown() -> throw unknown();
            case Decision.Impossible(var why) -> throw Problem.conflict(why);
        };
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such dead letter at your site.");
    }

    private static Problem refused(RefusedEvent refused) {
        var pointer = refused.field().orElse("");
        return new Problem(
                422,
                "event-refused",
                "The event was refused again",
                "The dead letter stays open. Pointers lead into the event's data.",
                List.of(new Problem.Violation(pointer, refused.reason())));
    }
}
