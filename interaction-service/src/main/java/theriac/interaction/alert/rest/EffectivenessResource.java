package theriac.interaction.alert.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Caller;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.alert.Tallies;

/// Counts what became of alerts. A path of its own, since below `/alerts/{alertId}` it would be taken for an id.
@Path("/alerts/effectiveness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = AlertExamples.TAG, description = AlertExamples.TAG_DESCRIPTION)
public class EffectivenessResource {

    private final Tallies tallies;
    private final Caller caller;

    EffectivenessResource(Tallies tallies, Caller caller) {
        this.tallies = tallies;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readAlertEffectiveness",
            summary = "Count what became of the firing of each rule",
            description = "By rule and version: in how many checks it fired, how many alerts it raised in patients'"
                    + " courses, and how many of those were overridden and why, resolved and how, and linked to a safety"
                    + " case. Alerts of patients who were erased still count.")
    @APIResponse(
            responseCode = "200",
            description = "The counts of the caller's site, or of all sites",
            content =
                    @Content(
                            schema = @Schema(implementation = EffectivenessBody.class),
                            examples = @ExampleObject(name = "two rules", value = AlertExamples.EFFECTIVENESS)))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read",
            content =
                    @Content(
                            mediaType = AlertExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = AlertExamples.INVALID)))
    public EffectivenessBody effectiveness() {
        return new EffectivenessBody(tallies.of(ownSite()).stream()
                .map(EffectivenessBody.RuleBody::of)
                .toList());
    }

    private Optional<String> ownSite() {
        var site = caller.site();
        return site.equals(Site.ALL) ? Optional.empty() : Optional.of(site.id());
    }
}
