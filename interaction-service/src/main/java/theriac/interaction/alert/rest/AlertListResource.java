package theriac.interaction.alert.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
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

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.Alerts.Filter;
import theriac.interaction.alert.ReadAlerts;
import theriac.interaction.tier.SiteTiers;

/// Lists alerts.
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = AlertExamples.TAG, description = AlertExamples.TAG_DESCRIPTION)
public class AlertListResource {

    private final ReadAlerts readAlerts;
    private final SiteTiers tiers;
    private final Caller caller;

    AlertListResource(ReadAlerts readAlerts, SiteTiers tiers, Caller caller) {
        this.readAlerts = readAlerts;
        this.tiers = tiers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.ASSESSOR, Roles.AUDITOR})
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts, the latest raised first",
            description = "Of the caller's site, or of all for those who oversee them. Each alert that is shown is"
                    + " audited as read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of alerts, perhaps none; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertPage.class),
                            examples = @ExampleObject(name = "one", value = AlertExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read; violations name it",
            content =
                    @Content(
                            mediaType = AlertExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = AlertExamples.INVALID)))
    public Response list(
            @QueryParam("patientReference") @Parameter(description = "Only alerts about this patient, `k1.…`") @Nullable
                    String patientReference,
            @QueryParam("state")
                    @Parameter(
                            description = "Only alerts that stand so",
                            schema = @Schema(enumeration = {"raised", "overridden", "resolved"}))
                    @Nullable
                    String state,
            @QueryParam("severity")
                    @Parameter(
                            description = "Only alerts of this severity",
                            schema = @Schema(enumeration = {"contraindicated", "major", "moderate", "minor"}))
                    @Nullable
                    String severity,
            @QueryParam("type")
                    @Parameter(description = "Only alerts of this kind", example = "abrupt-discontinuation")
                    @Nullable
                    String type,
            @QueryParam("since")
                    @Parameter(
                            description = "Only alerts raised or changed then or later",
                            example = "2026-11-20T18:00:00Z")
                    @Nullable
                    String since,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "How many at most")
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var filter = new Filter(
                ownSite(),
                Asked.patient(patientReference),
                Asked.state(state),
                Asked.severity(severity),
                Asked.kind(type),
                Asked.since(since));
        var reader = new ReadAlerts.Reader(caller.actor(), caller.site().id());
        var found = readAlerts.some(filter, Asked.after(cursor), limit, reader);
        var page = Page.of(found, limit, AlertListResource::place).map(alert -> AlertBody.of(alert, tiers));
        return uncached(new AlertPage(page.items(), page.nextCursor()));
    }

    private Optional<String> ownSite() {
        var site = caller.site();
        return site.equals(Site.ALL) ? Optional.empty() : Optional.of(site.id());
    }

    private static Cursor place(Alert alert) {
        return Cursor.of(alert.times().raisedAt(), alert.id());
    }

    private static Response uncached(AlertPage page) {
        var uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(page).cacheControl(uncached).build();
    }
}
