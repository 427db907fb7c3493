package theriac.interaction.alert.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
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

import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.OverrideAlert;
import theriac.interaction.alert.OverrideAlert.Outcome;
import theriac.interaction.alert.ReadAlerts;
import theriac.interaction.tier.SiteTiers;

/// Shows alerts and takes prescribers' answers.
@Path("/alerts/{alertId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = AlertExamples.TAG, description = AlertExamples.TAG_DESCRIPTION)
@APIResponse(responseCode = "404", description = "There is no such alert, or not for this site")
@APIResponse(
        responseCode = "400",
        description = "The request can't be read",
        content =
                @Content(
                        mediaType = AlertExamples.PROBLEM_JSON,
                        examples = @ExampleObject(name = "invalid", value = AlertExamples.INVALID)))
public class AlertResource {

    private static final String NOT_FOUND = "There is no such alert, or not for this site.";

    private final ReadAlerts readAlerts;
    private final OverrideAlert overrideAlert;
    private final SiteTiers tiers;
    private final Caller caller;

    AlertResource(ReadAlerts readAlerts, OverrideAlert overrideAlert, SiteTiers tiers, Caller caller) {
        this.readAlerts = readAlerts;
        this.overrideAlert = overrideAlert;
        this.tiers = tiers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "readAlert",
            summary = "Read an alert and what it was before",
            description = "Each reading is audited. Alerts of other sites are not found.")
    @APIResponse(
            responseCode = "200",
            description = "The alert, with its revision as ETag; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertBody.class),
                            examples = @ExampleObject(name = "raised", value = AlertExamples.ALERT)))
    public Response read(@PathParam("alertId") @Parameter(description = "The alert's id") String alertId) {
        var site = caller.site();
        var whole = readAlerts
                .one(
                        Asked.alert(alertId),
                        new ReadAlerts.Reader(caller.actor(), site.id()),
                        of -> site.sees(new Site(of)))
                .orElseThrow(() -> Problem.notFound(NOT_FOUND));
        return answer(whole.alert(), AlertBody.of(whole.alert(), tiers, whole.revisions()));
    }

    @POST
    @Path("/override")
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "overrideAlert",
            summary = "Answer an alert that is not followed",
            description = "Names the alert as it was seen, by its ETag in If-Match. The answer holds until the same"
                    + " cause turns out to be graver.")
    @APIResponse(
            responseCode = "200",
            description = "Overridden",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertBody.class),
                            examples = @ExampleObject(name = "overridden", value = AlertExamples.ALERT)))
    @APIResponse(responseCode = "409", description = "The alert was answered before")
    public Response override(
            @PathParam("alertId") @Parameter(description = "The alert's id") String alertId,
            @HeaderParam("If-Match") @Parameter(description = "The alert's ETag", example = "\"1\"") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OverrideRequest.class),
                                            examples = @ExampleObject(name = "reason", value = AlertExamples.OVERRIDE)))
                    @NotNull
                    @Valid
                    OverrideRequest body) {
        var site = caller.site();
        var answer = new OverrideAlert.Answer(
                Asked.alert(alertId), IfMatch.version(ifMatch, "the alert"), body.toReason(), body.toComment());
        var by = new OverrideAlert.By(caller.actor(), site.id(), of -> site.sees(new Site(of)));
        return switch (overrideAlert.override(answer, by)) {
            case Outcome.Overridden(var alert) -> answer(alert, AlertBody.of(alert, tiers));
            case Outcome.NotFound() -> throw Problem.notFound(NOT_FOUND);
            case Outcome.Changed(var present) ->
                throw Problem.preconditionFailed(
                        "The alert was changed meanwhile: read it again.", Optional.of(Long.toString(present)));
            case Outcome.Settled(var state) ->
                throw Problem.conflict("The alert is " + state.code() + ": it needs no answer any more.");
        };
    }

    private static Response answer(Alert alert, AlertBody body) {
        var uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(body)
                .tag(new EntityTag(Long.toString(alert.revision())))
                .cacheControl(uncached)
                .build();
    }
}
