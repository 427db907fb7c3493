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
import jakarta.ws.rs.core.EntityTag;
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

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.erasure.EraseCases;
import theriac.adverseevent.erasure.EraseCases.Outcome;
import theriac.http.Caller;
import theriac.http.IfMatch;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Erases cases for good.
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "erasure", description = "What the law makes us forget")
public class ErasureResource {

    private static final String STANDING = """
            { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "revision": 3, "reported": false }""";

    private final EraseCases eraseCases;
    private final Caller caller;

    ErasureResource(EraseCases eraseCases, Caller caller) {
        this.eraseCases = eraseCases;
        this.caller = caller;
    }

    @GET
    @Path("/{caseId}/erasure")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "readErasure",
            summary = "Tells whether a case was erased, when, by whom and why",
            description =
                    "Of a case that was not, its revision alone, which erasing it asks for. The reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "How the case stands to its erasure; its revision as ETag, unless it is erased",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureBody.class),
                            examples = @ExampleObject(name = "not erased", value = STANDING)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    public Response standing(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        var standing = eraseCases.standing(id(caseId), site(), by()).orElseThrow(ErasureResource::unknown);
        var answer = Response.ok(ErasureBody.of(standing));
        return standing.erasure().isPresent()
                ? answer.build()
                : answer.tag(new EntityTag(Long.toString(standing.revision()))).build();
    }

    @POST
    @Path("/{caseId}/erasure")
    @Operation(
            operationId = "eraseCase",
            summary = "Erases a hospital's case for good",
            description = "Destroys the case's key, and all that was sent and said about it. What is left: that it was"
                    + " erased, when, by whom and why. A report of its number that comes again is answered with 410."
                    + " Erasing it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "It is erased",
            content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    @APIResponse(responseCode = "409", description = "It is public, or was reported to an authority and has to be kept")
    public ErasureBody erase(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @HeaderParam("If-Match") @Parameter(description = "The case's revision", example = "\"3\"") @Nullable
                    String ifMatch,
            @NotNull @Valid ErasureRequest body) {
        var order = new EraseCases.Order(ErasureRequest.read(body.reason()), site(), by());
        return switch (eraseCases.erase(id(caseId), IfMatch.version(ifMatch, "the case"), order)) {
            case Outcome.Erased(var erasure) -> ErasureBody.of(erasure);
            case Outcome.NotFound() -> throw unknown();
            case Outcome.Changed(var revision) ->
                throw Problem.preconditionFailed(
                        "The case changed: look at it again.", Optional.of(Long.toString(revision)));
            case Outcome.Public() ->
                throw Problem.conflict(
                        "The case is public: it holds nothing confidential, and its publisher takes it back.");
            case Outcome.Kept() ->
                throw Problem.conflict(
                        "The case was reported to an authority: only retention-expired and ordered erase it.");
        };
    }

    @POST
    @Path("/erasures")
    @Operation(
            operationId = "eraseCasesOfPatient",
            summary = "Erases all cases of a patient for good",
            description =
                    "All in one transaction, each as if erased alone. Cases that were reported to an authority are"
                            + " kept unless the reason is retention-expired or ordered. What the interaction service keeps of"
                            + " the patient is erased there.")
    @APIResponse(
            responseCode = "200",
            description = "Which are erased, and which are kept; none when nothing is known of the patient",
            content = @Content(schema = @Schema(implementation = PatientErasureBody.class)))
    public PatientErasureBody eraseOfPatient(@NotNull @Valid PatientErasureRequest body) {
        var order = new EraseCases.Order(ErasureRequest.read(body.reason()), site(), by());
        return PatientErasureBody.of(eraseCases.eraseAllOf(body.patient(), order));
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
        return CaseId.parse(caseId).orElseThrow(ErasureResource::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such case, or it is of another site.");
    }
}
