package theriac.interaction.cdshooks;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.interaction.cdshooks.chart.Element;
import theriac.interaction.cdshooks.trust.EhrRole;

/// CDS Hooks 2.0 over HTTP.
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "CDS Hooks", description = "Interaction checks where prescribers work, as CDS Hooks 2.0")
public class CdsServicesResource {

    private final AnswerHook answerHook;
    private final RememberCards rememberCards;
    private final Caller caller;
    private final Clock clock;

    CdsServicesResource(AnswerHook answerHook, RememberCards rememberCards, Caller caller, Clock clock) {
        this.answerHook = answerHook;
        this.rememberCards = rememberCards;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "discoverCdsServices",
            summary = "Say which services there are",
            description = "Open to anyone. The services' ids are the hooks' names.")
    @APIResponse(
            responseCode = "200",
            description = "The services",
            content =
                    @Content(
                            schema = @Schema(implementation = Discovery.class),
                            examples = @ExampleObject(name = "shortened", value = CdsExamples.DISCOVERY)))
    public Response discover() {
        return Response.ok(Discovery.all()).build();
    }

    @POST
    @Path("/{id}")
    @RolesAllowed({Roles.PRESCRIBER, EhrRole.REGISTERED})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "callCdsService",
            summary = "Answer a hook with cards",
            description = "Takes tokens that a registered system signs itself, and the platform's own of prescribers."
                    + " Resources count by their type, under whatever prefetch key. No card means checked and clean;"
                    + " what was not checked is a card. Every call is audited.")
    @APIResponse(
            responseCode = "200",
            description = "Cards; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = HookAnswer.class),
                            examples = @ExampleObject(name = "two sedatives", value = CdsExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read, or is about more than one patient",
            content =
                    @Content(
                            mediaType = CdsExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "another hook", value = CdsExamples.WRONG_HOOK)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such service",
            content =
                    @Content(
                            mediaType = CdsExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "no service", value = CdsExamples.NO_SERVICE)))
    @APIResponse(
            responseCode = "412",
            description = "Prefetch is missing and can't be fetched",
            content =
                    @Content(
                            mediaType = CdsExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "no conditions", value = CdsExamples.MISSING)))
    public Response call(
            @PathParam("id") @Parameter(description = "The service: the name of its hook", example = "order-sign")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Object.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a second sedative",
                                                            value = CdsExamples.REQUEST)))
                    @NotNull
                    JsonNode body) {
        var request = HookRequestReader.read(service(id), new Element(body, ""));
        return uncached(answerHook.answer(request, caller));
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Roles.PRESCRIBER, EhrRole.REGISTERED})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendCdsFeedback",
            summary = "Tell what became of cards",
            description = "The same feedback twice counts once. Comments of users are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "kept", value = "{}")))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read, or names a card that was not shown; nothing of it is kept",
            content =
                    @Content(
                            mediaType = CdsExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "no outcome", value = CdsExamples.WRONG_FEEDBACK)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such service",
            content =
                    @Content(
                            mediaType = CdsExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "no service", value = CdsExamples.NO_SERVICE)))
    public Response feedback(
            @PathParam("id")
                    @Parameter(description = "The service that answered with the cards", example = "order-sign")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Object.class),
                                            examples =
                                                    @ExampleObject(name = "overridden", value = CdsExamples.FEEDBACK)))
                    @NotNull
                    JsonNode body) {
        var hook = service(id);
        var read = new FeedbackReader(clock).read(new Element(body, ""));
        var unknown = rememberCards.answered(
                read.stream().map(FeedbackReader.Placed::feedback).toList(), hook, caller);
        if (!unknown.isEmpty()) {
            throw FeedbackReader.unknown(read, unknown);
        }
        return uncached(Map.of());
    }

    private static Response uncached(Object body) {
        var control = new CacheControl();
        control.setNoStore(true);
        return Response.ok(body).cacheControl(control).build();
    }

    private static Hook service(String id) {
        return Hook.named(id)
                .orElseThrow(() -> Problem.notFound("The services are order-select, order-sign and patient-view."));
    }

    /// The counts of one's site.
    @Schema(name = "CdsFeedbackCounts")
    record Counts(List<ShownCards.Count> items) {}

    @GET
    @Path("/feedback-counts")
    @RolesAllowed({Roles.PRESCRIBER, Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "countCdsFeedback",
            summary = "Count per rule what became of its cards",
            description = "Of one's own site, or of all for who oversees them; a card counts under its leading rule.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "one rule", value = CdsExamples.COUNTS)))
    public Response counts() {
        return uncached(new Counts(rememberCards.counts(caller.site().id())));
    }
}
