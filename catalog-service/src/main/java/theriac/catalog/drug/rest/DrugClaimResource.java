package theriac.catalog.drug.rest;

import java.util.Optional;

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

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Drugs;
import theriac.http.Page;
import theriac.http.Problem;

/// Lists claims about one drug.
@Path("/drugs/{drugId}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Claims", description = "Statements with their sources, the contradicting ones too.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class DrugClaimResource {

    private final Claims claims;
    private final Drugs drugs;

    DrugClaimResource(Claims claims, Drugs drugs) {
        this.claims = claims;
        this.drugs = drugs;
    }

    @GET
    @Operation(operationId = "listClaimsOfDrug", summary = "Lists what sources claim about a drug")
    @APIResponse(
            responseCode = "200",
            description = "The claims, in the order of their ids.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClaimPage.class),
                            examples = @ExampleObject(name = "effectiveness", value = CatalogApi.CLAIM_PAGE)))
    @APIResponse(responseCode = "404", description = "The catalog has no such drug.")
    public ClaimPage list(
            @PathParam("drugId") @Parameter(description = "The catalog's id of the drug.", example = "baclofen")
                    String drugId,
            @BeanParam ClaimParameters asked,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var id = Asked.drug(drugId);
        if (drugs.find(id).isEmpty()) {
            throw Problem.notFound("The catalog has no drug of this id.");
        }
        return ClaimPage.of(claims, asked.toFilter(Optional.of(id)), limit, cursor);
    }
}
