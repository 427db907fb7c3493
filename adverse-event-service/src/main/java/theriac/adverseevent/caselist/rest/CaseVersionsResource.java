package theriac.adverseevent.caselist.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// What the versions of a case said, one after the other.
@Path("/cases/{caseId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "cases", description = "Safety cases: listed, opened and counted")
public class CaseVersionsResource {

    /// Each version is decrypted and read again, so a page holds few.
    private static final int MOST = 50;

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "query:with", "detail": "must be narrative" }]
            }""";

    private final ReadCases readCases;
    private final Caller caller;

    CaseVersionsResource(ReadCases readCases, Caller caller) {
        this.readCases = readCases;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseVersions",
            summary = "Lists what the versions of a case said, the newest first, in the sender's words",
            description = "Versions that changed the case, as they were sent; public cases keep none. One that was"
                    + " forgotten says so. An assessor may ask for the narratives too. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(examples = @ExampleObject(name = "two versions", value = """
                                    {"items":[{"revision":2,"forgotten":false,"version":2,"nullifies":false,
                                      "seriousness":["hospitalisation"],"situations":[],"alcohol":"unknown",
                                      "drugs":[{"reportedAs":"Lioresal","role":"suspect"}],
                                      "reactions":[{"reportedAs":"seizure"}]},
                                     {"revision":1,"forgotten":false,"version":1,"nullifies":false,"seriousness":[],
                                      "situations":[],"alcohol":"unknown",
                                      "drugs":[{"reportedAs":"Lioresal","role":"suspect"}],
                                      "reactions":[{"reportedAs":"drowsiness"}]}]}""")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content = @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "invalid", value = INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such case, or it is of another site",
            content = @Content(mediaType = PROBLEM_JSON))
    public Page<VersionBody> versions(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @QueryParam("with") @Parameter(description = "narrative, or nothing", example = "narrative") @Nullable
                    String with,
            @QueryParam("limit")
                    @Parameter(description = "How many versions a page may hold")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(MOST)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        boolean withNarrative = asksForNarrative(with);
        long before = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(Long.MAX_VALUE);
        var by = new Submitter(caller.actor(), caller.site().id());
        var asked = new ReadCases.VersionsAsked(before, limit + 1, withNarrative);
        var found = CaseId.parse(caseId)
                .flatMap(id -> readCases.versions(FilterParameters.everythingFor(caller.site()), id, asked, by))
                .orElseThrow(() -> Problem.notFound("There is no such case, or it is of another site."));
        return Page.of(found, limit, kept -> Cursor.of(kept.revision()))
                .map(kept -> VersionBody.of(kept, withNarrative));
    }

    private boolean asksForNarrative(@Nullable String with) {
        if (with == null) {
            return false;
        }
        if (!with.equals("narrative")) {
            throw Problem.invalid("query:with", "must be narrative");
        }
        if (!caller.hasRole(Roles.ASSESSOR)) {
            throw Problem.forbidden("Narratives are for assessors.");
        }
        return true;
    }
}
