package theriac.adverseevent.casework.rest;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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

import theriac.adverseevent.casework.ReadWork;
import theriac.adverseevent.casework.ReportingLaws;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Roles;

/// The work on a case, for those who may see the case.
@Path("/cases/{caseId}/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "casework")
@APIResponse(responseCode = "404", description = "There is no work on such a case for this site, or no such part of it")
public class ReadWorkResource {

    private final ReadWork readWork;
    private final ReportingLaws laws;
    private final Caller caller;
    private final Clock clock;

    ReadWorkResource(ReadWork readWork, ReportingLaws laws, Caller caller, Clock clock) {
        this.readWork = readWork;
        this.laws = laws;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readCasework",
            summary = "Shows the work on a case: clocks and their sources, follow-ups, submissions, questions",
            description =
                    "Public cases have none. What was asked and answered is for assessors. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The work; its version as ETag",
            content = @Content(schema = @Schema(implementation = WorkBody.class)))
    public Response read(@PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId) {
        var file = readWork.open(Asking.site(caller), Asking.id(caseId), Asking.by(caller))
                .orElseThrow(Asking::unknown);
        return Response.ok(WorkBody.of(file, laws, caller.hasRole(Roles.ASSESSOR), clock.instant()))
                .tag(new EntityTag(Integer.toString(file.work().version())))
                .build();
    }

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listCaseworkEntries",
            summary = "Lists what happened in the work on a case, with comments and reasons, the newest first",
            description = "What was said is for assessors. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(examples = @ExampleObject(name = "last page", value = CaseworkExamples.ENTRIES)))
    public Page<EntryBody> entries(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        int before = Cursor.read(cursor, 1)
                .map(place -> Math.clamp(place.number(0), 0, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        var found = readWork.entries(Asking.site(caller), Asking.id(caseId), before, limit + 1, Asking.by(caller))
                .orElseThrow(Asking::unknown);
        boolean withWords = caller.hasRole(Roles.ASSESSOR);
        return Page.of(found, limit, entry -> Cursor.of(entry.number())).map(entry -> EntryBody.of(entry, withWords));
    }
}
