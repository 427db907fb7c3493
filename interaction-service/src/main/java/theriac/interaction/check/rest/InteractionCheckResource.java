package theriac.interaction.check.rest;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Roles;
import theriac.interaction.check.Asking;
import theriac.interaction.check.CheckMedications;
import theriac.interaction.tier.SiteTiers;

/// Checks medication lists over HTTP.
@Path("/interaction-checks")
@Tag(name = "Interaction checks", description = "What the drugs of a list do together, and with alcohol")
public class InteractionCheckResource {

    private final CheckMedications checkMedications;
    private final Caller caller;
    private final Clock clock;
    private final SiteTiers tiers;

    InteractionCheckResource(CheckMedications checkMedications, Caller caller, Clock clock, SiteTiers tiers) {
        this.checkMedications = checkMedications;
        this.caller = caller;
        this.clock = clock;
        this.tiers = tiers;
    }

    /// Checks one list.
    @POST
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkInteractions",
            summary = "Check a medication list",
            description =
                    "Answers with graded alerts, dose findings, the sedative load, duplicates, and with everything that"
                            + " could not be checked. Only the medications are needed; what else is left out is not"
                            + " guessed. An empty answer means checked and clean. Nothing about the request is stored.")
    @APIResponse(
            responseCode = "200",
            description = "Checked",
            content =
                    @Content(
                            schema = @Schema(implementation = InteractionCheckAnswer.class),
                            examples = {
                                @ExampleObject(name = "two sedatives", value = CheckExamples.ANSWER),
                                @ExampleObject(name = "a dose too high", value = CheckExamples.WHOLE_ANSWER)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read, or breaks the rules of its fields",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "no name and no code", value = CheckExamples.INVALID)))
    public InteractionCheckAnswer check(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = InteractionCheckBody.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "two sedatives and an unknown drug",
                                                        value = CheckExamples.REQUEST),
                                                @ExampleObject(
                                                        name = "doses and a patient",
                                                        value = CheckExamples.WHOLE_REQUEST)
                                            }))
                    @Nullable
                    InteractionCheckBody body) {
        var request = MedicationListReader.read(body, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var estimates = request.list().patient().kidneys().estimates();
        var asking = new Asking(caller.site().id(), request.moment());
        var result = checkMedications.check(request.list(), asking);
        return InteractionCheckAnswer.of(result, estimates, severity -> tiers.of(asking.site(), severity));
    }
}
