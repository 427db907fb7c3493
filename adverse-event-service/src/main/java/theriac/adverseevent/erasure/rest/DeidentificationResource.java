package theriac.adverseevent.erasure.rest;

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
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.erasure.DeidentifyCase;
import theriac.adverseevent.erasure.DeidentifyCase.Outcome;
import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// De-identifies cases that have to be kept.
@Path("/cases/{caseId}/de-identification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "erasure", description = "What the law makes us forget")
public class DeidentificationResource {

    private final DeidentifyCase deidentifyCase;
    private final Caller caller;

    DeidentificationResource(DeidentifyCase deidentifyCase, Caller caller) {
        this.deidentifyCase = deidentifyCase;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.ASSESSOR})
    @Operation(
            operationId = "readDeidentification",
            summary = "Tells when a case was de-identified, by whom and why",
            description = "The reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "It is de-identified",
            content = @Content(schema = @Schema(implementation = DeidentificationBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "It is not de-identified, or there is no such case, or it is of another site")
    public DeidentificationBody read(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        return deidentifyCase
                .find(id(caseId), site(), by())
                .map(DeidentificationBody::of)
                .orElseThrow(() -> Problem.notFound(
                        "The case is not de-identified, or there is no such case, or it is of another site."));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deidentifyCase",
            summary = "Takes out of a hospital's case for good what tells who the patient is",
            description =
                    "The patient's reference, what was sent (with identifiers, initials, birth date and narrative),"
                            + " the link to an alert, and all words that people wrote about the case; the age stays in whole years,"
                            + " from 90 on as 90. What signals are made of stays, as a new revision. A later version from its sender"
                            + " is taken in the same way. Asked again it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "It is de-identified",
            content = @Content(schema = @Schema(implementation = DeidentificationBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    @APIResponse(responseCode = "409", description = "It is public, and tells of nobody who it is")
    public DeidentificationBody deidentify(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match") @Parameter(description = "The case's revision", example = "\"3\"") @Nullable
                    String ifMatch,
            @NotNull @Valid DeidentificationRequest body) {
        var order = new DeidentifyCase.Order(body.read(), site(), by());
        return switch (deidentifyCase.deidentify(id(caseId), IfMatch.version(ifMatch, "the case"), order)) {
            case Outcome.Done(var done) -> DeidentificationBody.of(done);
            case Outcome.NotFound() -> throw unknown();
            case Outcome.Changed(var revision) ->
                throw Problem.preconditionFailed(
                        "The case changed: look at it again.", Optional.of(Long.toString(revision)));
            case Outcome.Public() -> throw Problem.conflict("The case is public: it tells of nobody who it is.");
        };
    }

    private Optional<SenderId> site() {
        return caller.site().equals(Site.ALL)
                ? Optional.empty()
                : Optional.of(new SenderId(caller.site().id()));
    }

    private Submitter by() {
        return new Submitter(caller.actor(), caller.site().id());
    }

    private static CaseId id(String caseId) {
        return CaseId.parse(caseId).orElseThrow(DeidentificationResource::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such case, or it is of another site.");
    }
}
