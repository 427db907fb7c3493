package theriac.interaction.medicationcourse.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.medicationcourse.ErasePatient;
import theriac.interaction.medicationcourse.Submitter;

/// Forgets patients.
@Path("/patients/{patientReference}")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Patients' medications", description = "Courses of medication, and where one ended too abruptly")
public class PatientResource {

    private final ErasePatient erasePatient;
    private final Caller caller;

    PatientResource(ErasePatient erasePatient, Caller caller) {
        this.erasePatient = erasePatient;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            operationId = "erasePatient",
            summary = "Erase what is kept of a patient's medication",
            description = "Destroys the patient's key, identifiers and events for good. That it was done stays in the"
                    + " audit trail, about whom does not. Events of the past that are sent again stay away.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(
            responseCode = "400",
            description = "The reference is none",
            content =
                    @Content(
                            mediaType = MedicationExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = MedicationExamples.INVALID)))
    @APIResponse(responseCode = "404", description = "Nothing is kept of this patient, or not for this site")
    public void erase(
            @PathParam("patientReference") @Parameter(description = "The patient's reference, `k1.…`")
                    String patientReference) {
        var by = new Submitter(caller.actor(), caller.site().id());
        var patient = References.read(patientReference);
        if (!erasePatient.erase(patient, by, site -> caller.site().sees(new Site(site)))) {
            throw Problem.notFound("Nothing is kept of this patient, or not for this site.");
        }
    }
}
