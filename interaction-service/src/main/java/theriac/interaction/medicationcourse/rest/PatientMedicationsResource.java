package theriac.interaction.medicationcourse.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.medicationcourse.ReadCourses;
import theriac.interaction.medicationcourse.Submitter;

/// Shows what a patient takes and took.
@Path("/patients/{patientReference}/medications")
@RolesAllowed({Roles.PRESCRIBER, Roles.REPORTER, Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Patients' medications", description = "Courses of medication, and where one ended too abruptly")
public class PatientMedicationsResource {

    private final ReadCourses readCourses;
    private final Caller caller;

    PatientMedicationsResource(ReadCourses readCourses, Caller caller) {
        this.readCourses = readCourses;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readMedications",
            summary = "Read a patient's courses of medication",
            description = "As the events tell that have arrived so far, however late. Each reading is audited. Patients"
                    + " of other sites are not found.")
    @APIResponse(
            responseCode = "200",
            description = "The courses; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = PatientCoursesBody.class),
                            examples = @ExampleObject(name = "a stop", value = MedicationExamples.COURSES)))
    @APIResponse(
            responseCode = "400",
            description = "The reference is none",
            content =
                    @Content(
                            mediaType = MedicationExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = MedicationExamples.INVALID)))
    @APIResponse(responseCode = "404", description = "Nothing is kept of this patient, or not for this site")
    public Response read(
            @PathParam("patientReference") @Parameter(description = "The patient's reference, `k1.…`")
                    String patientReference) {
        var patient = References.read(patientReference);
        var by = new Submitter(caller.actor(), caller.site().id());
        var courses = readCourses
                .of(patient, by, site -> caller.site().sees(new Site(site)))
                .orElseThrow(() -> Problem.notFound("Nothing is kept of this patient, or not for this site."));
        var uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(PatientCoursesBody.of(patient, courses))
                .cacheControl(uncached)
                .build();
    }
}
