package theriac.adverseevent.disproportionality.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

import theriac.adverseevent.disproportionality.CompareDrugs;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// Two drugs beside each other.
@Path("/signals/compare")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "signals")
public class ComparisonResource {

    private final CompareDrugs compareDrugs;

    ComparisonResource(CompareDrugs compareDrugs) {
        this.compareDrugs = compareDrugs;
    }

    @GET
    @Operation(
            operationId = "compareDrugs",
            summary = "Compares what is reported of two drugs, reactions with the most cases first",
            description = "Each drug against all cases, and the first among the cases of either; cases with both are"
                    + " cases of the first there.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reactions",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonBody.class),
                            examples = @ExampleObject(name = "none", value = SignalExamples.COMPARISON)))
    @RefusesQuestions
    public ComparisonBody compare(
            @QueryParam("drugs")
                    @Parameter(
                            description = "Two ids of the catalog's behind a comma",
                            required = true,
                            example = "baclofen,tizanidine")
                    @Nullable
                    String drugs,
            @BeanParam ScopeParameters scope,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var two = drugs == null ? List.<String>of() : List.of(drugs.split(",", -1));
        if (two.size() != 2
                || two.stream().anyMatch(String::isBlank)
                || two.getFirst().equals(two.getLast())) {
            throw Problem.invalid("query:drugs", "must be two different drugs behind a comma");
        }
        var comparison = compareDrugs.compare(
                scope.scope(Disclosure.EXACT), two.getFirst(), two.getLast(), RankCursor.read(cursor), limit + 1);
        return ComparisonBody.of(two, comparison, limit);
    }
}
