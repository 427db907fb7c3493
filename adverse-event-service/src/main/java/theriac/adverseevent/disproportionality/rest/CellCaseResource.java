package theriac.adverseevent.disproportionality.rest;

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
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.disproportionality.CellCases;
import theriac.adverseevent.disproportionality.CellCases.Cell;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// The cases that a count counts.
@Path("/signals/{drug}/{reaction}/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "signals")
public class CellCaseResource {

    private final CellCases cellCases;
    private final Caller caller;

    CellCaseResource(CellCases cellCases, Caller caller) {
        this.cellCases = cellCases;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCellCases",
            summary = "Lists the cases behind a cell of a pair's table",
            description = "Of the reader's site and public ones; how many of a page are of other sites is told. Each"
                    + " reading of a hospital's case is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases, by their ids",
            content =
                    @Content(
                            schema = @Schema(implementation = CellCasesBody.class),
                            examples = @ExampleObject(name = "one case", value = SignalExamples.CASES)))
    @RefusesQuestions
    public CellCasesBody list(
            @PathParam("drug")
                    @Parameter(description = "The catalog's id, or reported: and a name", example = "baclofen")
                    String drug,
            @PathParam("reaction")
                    @Parameter(
                            description = "The reaction term, or meddra: and a code, or reported: and a term",
                            example = "drowsiness")
                    String reaction,
            @QueryParam("cell")
                    @Parameter(
                            description = "a: drug and reaction, b: the drug alone, c: the reaction alone, d: neither")
                    @DefaultValue("a")
                    String cell,
            @BeanParam ScopeParameters scope,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var after = Cursor.read(cursor, 1).map(place -> place.text(0));
        var asked = new Cell(
                scope.scope(Disclosure.EXACT),
                NamesParameter.of("path:drug", drug),
                has(cell, "ab"),
                NamesParameter.of("path:reaction", reaction),
                has(cell, "ac"));
        return CellCasesBody.of(cellCases.list(asked, after, limit, site(), reader()));
    }

    private static boolean has(String cell, String those) {
        if (cell.length() != 1 || !"abcd".contains(cell)) {
            throw Problem.invalid("query:cell", "must be one of a, b, c, d");
        }
        return those.contains(cell);
    }

    private CaseFilter site() {
        var site = caller.site();
        return CaseFilter.allOf(site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id())));
    }

    private Submitter reader() {
        return new Submitter(caller.actor(), caller.site().id());
    }
}
