package theriac.adverseevent.changefeed.rest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.changefeed.ChangeFeed;
import theriac.adverseevent.changefeed.ChangeKind;
import theriac.adverseevent.changefeed.Listener;
import theriac.http.Problem;
import theriac.http.Roles;

/// That something changed, as it happens.
@Path("/events")
@Tag(name = "events", description = "That something changed, for pages that are being looked at")
public class EventResource {

    private static final Set<ChangeKind> OF_CASEWORK = EnumSet.of(ChangeKind.CASE, ChangeKind.SIGNAL);
    private static final Set<ChangeKind> OF_OPERATION = EnumSet.of(ChangeKind.IMPORT, ChangeKind.DEAD_LETTER);

    private static final String EXAMPLE = """
            event: refresh
            id: 1
            data: {"kinds":["case","signal"]}

            event: changed
            id: 2
            data: {"kinds":["case"]}

            """;
    private static final String TOO_MANY = """
            {
              "type": "urn:theriac:problem:too-many-listeners",
              "title": "Too many listen already",
              "status": 429,
              "detail": "Close connections that nobody looks at, or look again by yourself from time to time."
            }""";

    private final ChangeFeed feed;
    private final SecurityIdentity identity;
    private final Sse sse;

    EventResource(ChangeFeed feed, SecurityIdentity identity, Sse sse) {
        this.feed = feed;
        this.identity = identity;
        this.sse = sse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listen",
            summary = "Tells that something changed, as server-sent events",
            description =
                    "Messages name the kinds of what changed and nothing else: read what you show anew. `case` and"
                            + " `signal` go to assessors and auditors, `import` and `dead-letter` to administrators. The first"
                            + " message of each connection is `refresh`, as what happened before is not told again; then"
                            + " `changed`, at most once a second; a comment every 15 seconds keeps the connection. It ends with the"
                            + " token: connect again with a new one.")
    @APIResponse(
            responseCode = "200",
            description = "Messages, until one side ends it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "a case arrived", value = EXAMPLE)))
    @APIResponse(
            responseCode = "429",
            description = "Too many listen to this replica, or the same person too often",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "too many", value = TOO_MANY)))
    public Multi<OutboundSseEvent> listen(
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description = "The last message that was seen. What came after it is not told one by one:"
                                    + " `refresh` stands for all of it",
                            example = "2")
                    @Nullable
                    String lastEventId) {
        var listener = new Listener(identity.getPrincipal().getName(), kinds(), until());
        var messages = new Messages(sse, listener.kinds());
        var connection = feed.listen(listener, messages).orElseThrow(EventResource::tooMany);
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            emitter.onTermination(connection::leave);
                            messages.begin(emitter);
                        },
                        BackPressureStrategy.BUFFER);
    }

    private Set<ChangeKind> kinds() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        if (identity.hasRole(Roles.ASSESSOR) || identity.hasRole(Roles.AUDITOR)) {
            kinds.addAll(OF_CASEWORK);
        }
        if (identity.hasRole(Roles.ADMIN)) {
            kinds.addAll(OF_OPERATION);
        }
        return kinds;
    }

    private Instant until() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MIN;
    }

    private static Problem tooMany() {
        return new Problem(
                429,
                "too-many-listeners",
                "Too many listen already",
                "Close connections that nobody looks at, or look again by yourself from time to time.",
                List.of());
    }
}
