package theriac.adverseevent.caselist.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.Count;
import theriac.adverseevent.caselist.CountBy;
import theriac.adverseevent.caselist.ReadCases;
import theriac.adverseevent.caselist.WorkStatuses;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.coding.Spellings;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// Cases for those who assess them: of their own site and public ones, or of all sites.
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "cases", description = "Safety cases: listed, opened and counted")
public class CaseResource {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String INVALID = """
            {
              "type": "urn:theriac:problem:invalid-request",
              "title": "The request is not valid",
              "status": 400,
              "detail": "See violations for each field.",
              "violations": [{ "pointer": "query:background", "detail": "must be one of hospital, faers" }]
            }""";

    private final ReadCases readCases;
    private final WorkStatuses workStatuses;
    private final Spellings spellings;
    private final Caller caller;

    CaseResource(ReadCases readCases, WorkStatuses workStatuses, Spellings spellings, Caller caller) {
        this.readCases = readCases;
        this.workStatuses = workStatuses;
        this.spellings = spellings;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists cases, newest first", description = "Each reading of a hospital's case is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = @Content(examples = @ExampleObject(name = "last page", value = """
                                                    {"items":[{"caseId":"0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f","revision":1,\
                                                    "state":"open","background":"hospital","sender":"demo-hospital",\
                                                    "senderReportId":"H1-42","version":1,"receivedAt":"2026-11-21T10:00:00Z",\
                                                    "seriousness":[],"alcohol":"unknown","suspectedWithdrawal":false,"drugs":[{"drugId":"baclofen",\
                                                    "reportedAs":"baclofen","role":"suspect"}],\
                                                    "reactions":[{"term":"drowsiness","reportedAs":"drowsiness"}]}]}""")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content = @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "invalid", value = INVALID)))
    public Page<CaseBody> list(
            @BeanParam FilterParameters filter,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        long before = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(Long.MAX_VALUE);
        var found = readCases.list(filter.toFilter(caller.site()), before, limit + 1, reader());
        return Page.of(found, limit, listed -> Cursor.of(listed.place()))
                .map(listed -> CaseBody.of(listed.state(), Optional.empty(), Optional.empty(), spellings));
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            summary = "Opens a case; the audit trail remembers who did",
            description = "An assessor may ask for the narrative too, which is decrypted for this.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such case, or it is of another site")
    public CaseBody open(
            @PathParam("caseId") @Parameter(description = "The platform's id of the case") String caseId,
            @QueryParam("with") @Parameter(description = "narrative, or nothing", example = "narrative") @Nullable
                    String with) {
        var id = CaseId.parse(caseId).orElseThrow(CaseResource::unknown);
        var site = FilterParameters.everythingFor(caller.site());
        return open(site, id, with)
                .map(opened -> CaseBody.of(
                        opened.state(), Optional.of(workStatuses.of(opened.state())), opened.narrative(), spellings))
                .orElseThrow(CaseResource::unknown);
    }

    @GET
    @Path("/counts")
    @Operation(
            summary = "Counts cases by drug and reaction, the most first",
            description = "Distinct cases that are neither nullified nor merged; suspect and interacting drugs only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of counts",
            content = @Content(examples = @ExampleObject(name = "counts", value = """
                                                    {"items":[{"drugId":"baclofen","reaction":"drowsiness","cases":12},\
                                                    {"drugReportedAs":"SLEEP WELL TEA","reaction":"dizziness","cases":1}]}""")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content = @Content(mediaType = PROBLEM_JSON, examples = @ExampleObject(name = "invalid", value = INVALID)))
    public Page<CountBody> counts(
            @QueryParam("by") @Parameter(description = "drug, reaction, or both") @DefaultValue("drug,reaction")
                    String by,
            @BeanParam FilterParameters filter,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        long offset = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(0L);
        var found = readCases.count(filter.toFilter(caller.site()), countBy(by), offset, limit + 1);
        return Page.of(found, limit, last -> Cursor.of(offset + limit)).map((Count count) -> CountBody.of(count));
    }

    private Optional<ReadCases.Opened> open(CaseFilter site, CaseId id, @Nullable String with) {
        if (with == null) {
            return readCases.open(site, id, reader());
        }
        if (!with.equals("narrative")) {
            throw Problem.invalid("query:with", "must be narrative");
        }
        if (!caller.hasRole(Roles.ASSESSOR)) {
            throw Problem.forbidden("Narratives are for assessors.");
        }
        return readCases.openWithNarrative(site, id, reader());
    }

    private static CountBy countBy(String by) {
        return switch (by) {
            case "drug" -> CountBy.DRUG;
            case "reaction" -> CountBy.REACTION;
            case "drug,reaction" -> CountBy.DRUG_AND_REACTION;
            default -> throw Problem.invalid("query:by", "must be drug, reaction or drug,reaction");
        };
    }

    private Submitter reader() {
        return new Submitter(caller.actor(), caller.site().id());
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such case, or it is of another site.");
    }
}
