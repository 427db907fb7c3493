package theriac.messaging.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.messaging.republication.Place;
import theriac.messaging.republication.RepublishStates;
import theriac.messaging.republication.RepublishStates.Outcome;

/// The state topics that this service writes, and writing them anew.
@Path("/state-topics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "state topics", description = "Write a state topic anew from the database, when the two were put apart")
public class StateTopicResource {

    private final RepublishStates republishStates;
    private final Caller caller;

    StateTopicResource(RepublishStates republishStates, Caller caller) {
        this.republishStates = republishStates;
        this.caller = caller;
    }

    /// @param topics their names
    /// @param waiting how many events wait in the outbox of this service
    record TopicsBody(List<String> topics, long waiting) {}

    /// @param compared records of the topic that this call compared with the database
    /// @param raised states that readers knew otherwise: they stand at a higher revision now, and are told
    /// @param ended keys that the database does not hold: a tombstone is told
    /// @param erased keys that were erased, as the topic says, and that the database holds: erase them again
    /// @param told states that this call told as they stand
    /// @param next where to go on; absent at the end
    record RepublishedBody(
            int compared,
            int raised,
            int ended,
            List<String> erased,
            int told,
            @Nullable String next) {

        static RepublishedBody of(RepublishStates.Step step) {
            return new RepublishedBody(
                    step.compared(),
                    step.raised(),
                    step.ended(),
                    step.erased(),
                    step.told(),
                    step.next().map(Place::toString).orElse(null));
        }
    }

    @GET
    @Operation(summary = "Lists the state topics that this service can write anew")
    public TopicsBody topics() {
        return new TopicsBody(republishStates.topics(), republishStates.waiting());
    }

    @POST
    @Path("/{topic}/republication")
    @Operation(
            summary = "Writes a state topic anew from the database, some records at a time",
            description =
                    "Begin without after, then go on with the next that each answer names until one names none. First the"
                            + " topic is compared: what readers know otherwise than the database holds it gets a higher"
                            + " revision, what it does not hold ends. Then every state is told as it stands; readers that"
                            + " have it ignore it. For administrators of all sites.")
    @APIResponse(responseCode = "200", description = "So much was done; events wait in the outbox to be sent")
    @APIResponse(responseCode = "403", description = "The caller administers one site only")
    @APIResponse(responseCode = "404", description = "This service writes no such topic")
    @APIResponse(responseCode = "409", description = "The database holds no state of a topic that is not empty")
    @APIResponse(responseCode = "503", description = "Kafka does not answer; nothing was changed")
    public RepublishedBody republish(
            @PathParam("topic") String topic,
            @Parameter(description = "Where to go on: the next of the answer before") @QueryParam("after") @Nullable
                    String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit,
            @Parameter(description = "Whether a database without any state may end all that the topic tells")
                    @QueryParam("evenIfEmpty")
                    @DefaultValue("false")
                    boolean evenIfEmpty) {
        if (!caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("States of all sites are written by administrators of all sites alone.");
        }
        return switch (step(topic, after, limit, evenIfEmpty)) {
            case Outcome.Done(var step) -> RepublishedBody.of(step);
            case Outcome.NoSuchTopic() -> throw Problem.notFound("This service writes no state topic " + topic + ".");
            case Outcome.NothingHeld() ->
                throw Problem.conflict(
                        "The database holds no state of " + topic + ", and the topic is not empty. Is it the"
                                + " right database? With evenIfEmpty=true all that the topic tells is ended.");
        };
    }

    private Outcome step(String topic, @Nullable String after, int limit, boolean evenIfEmpty) {
        try {
            return after == null
                    ? republishStates.begin(topic, evenIfEmpty, caller)
                    : republishStates.goOn(topic, Place.read(after), limit, caller);
        } catch (IllegalArgumentException noPlace) {
            throw Problem.invalid("query:after", "must be the next that an earlier answer named");
        } catch (KafkaException away) {
            throw new Problem(
                    503, "unavailable", "Kafka does not answer", "Nothing was changed. Try again.", List.of());
        }
    }
}
