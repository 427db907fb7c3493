package theriac.interaction.patientcheck.rest;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
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
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.check.Asking;
import theriac.interaction.check.rest.InteractionCheckAnswer;
import theriac.interaction.check.rest.InteractionCheckBody;
import theriac.interaction.check.rest.MedicationListReader;
import theriac.interaction.medicationcourse.Submitter;
import theriac.interaction.medicationcourse.rest.References;
import theriac.interaction.patientcheck.CheckPatient;
import theriac.interaction.tier.SiteTiers;

/// Checks medication lists for patients whose medication is followed.
@Path("/patients/{patientReference}/interaction-checks")
@RunOnVirtualThread
@Tag(name = "Interaction checks")
public class PatientCheckResource {

    private final CheckPatient checkPatient;
    private final Caller caller;
    private final Clock clock;
    private final SiteTiers tiers;

    PatientCheckResource(CheckPatient checkPatient, Caller caller, Clock clock, SiteTiers tiers) {
        this.checkPatient = checkPatient;
        this.caller = caller;
        this.clock = clock;
        this.tiers = tiers;
    }

    @POST
    @RolesAllowed(Roles.PRESCRIBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkInteractionsOfPatient",
            summary = "Check a medication list together with what the patient takes",
            description = "As `/interaction-checks`, and with it what the patient's medication events say is taken and"
                    + " the list does not name. About a drug that the list names, by the same route, the list is"
                    + " believed, also that it was stopped. Doses of what is added are not judged. Nothing of the list"
                    + " is stored; that the patient was checked, and by whom, is audited, and without that there is no"
                    + " answer.")
    @APIResponse(
            responseCode = "200",
            description = "Checked; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = PatientCheckAnswer.class),
                            examples = @ExampleObject(name = "baclofen is known", value = PatientCheckExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read, or breaks the rules of its fields",
            content =
                    @Content(
                            mediaType = PatientCheckExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = PatientCheckExamples.INVALID)))
    @APIResponse(responseCode = "404", description = "Nothing is kept of this patient, or not for this site")
    public Response check(
            @PathParam("patientReference") @Parameter(description = "The patient's reference, `k1.…`")
                    String patientReference,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = InteractionCheckBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a sleeping pill",
                                                            value = PatientCheckExamples.REQUEST)))
                    @Nullable
                    InteractionCheckBody body) {
        var patient = References.read(patientReference);
        var request = MedicationListReader.read(body, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var site = caller.site().id();
        var checked = checkPatient
                .check(
                        patient,
                        request.list(),
                        new Asking(site, request.moment()),
                        new Submitter(caller.actor(), site),
                        one -> caller.site().sees(new Site(one)))
                .orElseThrow(() -> Problem.notFound("Nothing is kept of this patient, or not for this site."));
        var answer = InteractionCheckAnswer.of(
                checked.result(), request.list().patient().kidneys().estimates(), severity -> tiers.of(site, severity));
        var uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(PatientCheckAnswer.of(
                        checked.added(), request.list().medications().size(), answer))
                .cacheControl(uncached)
                .build();
    }
}
