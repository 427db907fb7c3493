package theriac.interaction.patientreference.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Problem.Violation;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.patientreference.Resolution.NotConfigured;
import theriac.interaction.patientreference.Resolution.OtherSystem;
import theriac.interaction.patientreference.Resolution.Resolved;
import theriac.interaction.patientreference.ResolvePatientReference;
import theriac.patientreference.PatientReference;

/// Resolves the patient identifiers of the caller's own site.
@Path("/patient-references")
@Tag(name = "Patient references", description = "What stands for a patient in topics and addresses")
public class PatientReferenceResource {

    private final ResolvePatientReference resolvePatientReference;
    private final Caller caller;

    PatientReferenceResource(ResolvePatientReference resolvePatientReference, Caller caller) {
        this.resolvePatientReference = resolvePatientReference;
        this.caller = caller;
    }

    /// Resolves one identifier.
    @POST
    @RolesAllowed({Roles.REPORTER, Roles.PRESCRIBER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolvePatientReference",
            summary = "Resolve a patient identifier of one's own site",
            description = "The same identifier gives the same reference at every time. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved; not to be cached",
            content =
                    @Content(
                            schema = @Schema(implementation = PatientReferenceAnswer.class),
                            examples = @ExampleObject(name = "a reference", value = PatientReferenceExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "The request can't be read, or breaks the rules of its fields",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "blank value", value = PatientReferenceExamples.INVALID)))
    @APIResponse(
            responseCode = "422",
            description = "The identifier system is not the one that links the site's patients, or none is configured",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples =
                                    @ExampleObject(
                                            name = "another system",
                                            value = PatientReferenceExamples.OTHER_SYSTEM)))
    public Response resolve(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PatientIdentifierBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a record number",
                                                            value = PatientReferenceExamples.REQUEST)))
                    @NotNull
                    @Valid
                    PatientIdentifierBody identifier) {
        return switch (resolvePatientReference.resolve(ownSite(), identifier.system(), identifier.value())) {
            case Resolved(var reference) -> answer(reference);
            case OtherSystem(var expected) -> throw otherSystem(expected);
            case NotConfigured() -> throw notConfigured();
        };
    }

    private String ownSite() {
        if (caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("Patient identifiers belong to one site: use a token of that site.");
        }
        return caller.site().id();
    }

    private static Response answer(PatientReference reference) {
        var uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(new PatientReferenceAnswer(reference.value()))
                .cacheControl(uncached)
                .build();
    }

    private static Problem otherSystem(String expected) {
        return new Problem(
                422,
                "other-identifier-system",
                "Another identifier system links this site's patients",
                "Send an identifier of the system that is configured for the site.",
                List.of(new Violation("/system", "must be " + expected)));
    }

    private static Problem notConfigured() {
        return new Problem(
                422,
                "no-identifier-system",
                "No identifier system is configured for this site",
                "Ask the platform's administrator to set theriac.senders.<site>.identifier-system.",
                List.of());
    }
}
