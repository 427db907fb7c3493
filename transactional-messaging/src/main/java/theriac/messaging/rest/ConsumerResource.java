package theriac.messaging.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Roles;
import theriac.messaging.StateTopicView;
import theriac.messaging.StateTopicViews;
import theriac.messaging.lag.ConsumerLag;
import theriac.messaging.rest.ConsumersBody.ViewBody;

/// How far this service is behind the topics that it reads.
@Path("/consumers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "consumers", description = "What is read of the topics, and how far that has come")
public class ConsumerResource {

    private final ConsumerLag lag;
    private final Instance<StateTopicView> views;
    private final StateTopicViews currencies;

    ConsumerResource(ConsumerLag lag, Instance<StateTopicView> views, StateTopicViews currencies) {
        this.lag = lag;
        this.views = views;
        this.currencies = currencies;
    }

    @GET
    @Operation(
            operationId = "readConsumers",
            summary = "Tells how far this service is behind the topics that it reads",
            description = "For the group that its replicas share, as the brokers say, and for the views that the"
                    + " replica that answers keeps.")
    public ConsumersBody read() {
        var topics = lag.byTopic();
        return new ConsumersBody(
                lag.group(),
                topics.isPresent() ? "answer" : "do not answer",
                topics.orElse(null),
                views.stream()
                        .map(StateTopicView::topic)
                        .sorted()
                        .map(topic -> ViewBody.of(topic, currencies.currencyOf(topic)))
                        .toList());
    }
}
