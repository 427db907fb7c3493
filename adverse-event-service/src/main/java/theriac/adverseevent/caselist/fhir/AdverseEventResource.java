package theriac.adverseevent.caselist.fhir;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casereport.fhir.AdverseEventMapper;
import theriac.adverseevent.casereport.fhir.FhirApi;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Cases as FHIR for those who assess them: of their own site and public ones, or of all sites.
@Path(FhirApi.ADVERSE_EVENT)
@Produces({FhirApi.FHIR_JSON, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "FHIR")
public class AdverseEventResource {

    private final ReadCases readCases;
    private final Caller caller;

    AdverseEventResource(ReadCases readCases, Caller caller) {
        this.readCases = readCases;
        this.caller = caller;
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "readAdverseEvent",
            summary = "Opens a case as FHIR; the audit trail remembers who did",
            description = "The same as /cases/{caseId}. An assessor may ask for the narrative too.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its ETag is the revision",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "shortened", value = FhirApi.EVENT)))
    @APIResponse(
            responseCode = "403",
            description = "The token's roles do not allow it, or the narrative",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "forbidden", value = FhirApi.FORBIDDEN)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "not found", value = FhirApi.NOT_FOUND)))
    public Response read(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @QueryParam("with") @Parameter(description = "narrative, or nothing", example = "narrative") @Nullable
                    String with) {
        var opened = CaseId.parse(caseId).flatMap(id -> open(id, with)).orElseThrow(AdverseEventResource::unknown);
        var revision = Long.toString(opened.state().heading().revision());
        return Response.ok(AdverseEventMapper.map(opened.state(), opened.narrative()))
                .tag(new EntityTag(revision, true))
                .build();
    }

    private Optional<ReadCases.Opened> open(CaseId id, @Nullable String with) {
        var reader = new Submitter(caller.actor(), caller.site().id());
        if (with == null) {
            return readCases.open(site(), id, reader);
        }
        if (!with.equals("narrative")) {
            throw Problem.invalid("query:with", "must be narrative");
        }
        if (!caller.hasRole(Roles.ASSESSOR)) {
            throw Problem.forbidden("Narratives are for assessors.");
        }
        return readCases.openWithNarrative(site(), id, reader);
    }

    private CaseFilter site() {
        var site = caller.site();
        return CaseFilter.allOf(site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id())));
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such case, or it is of another site.");
    }
}
