package theriac.catalog.drug.rest;

import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import theriac.http.Page;

/// Lists claims, those about no single drug too.
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Claims", description = "Statements with their sources, the contradicting ones too.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class ClaimResource {

    private final Claims claims;

    ClaimResource(Claims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "Lists all claims",
            description = "Those about no single drug too, such as claims about classes.")
    @APIResponse(
            responseCode = "200",
            description = "The claims, in the order of their ids.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClaimPage.class),
                            examples = @ExampleObject(name = "effectiveness", value = CatalogApi.CLAIM_PAGE)))
    public ClaimPage list(
            @BeanParam ClaimParameters asked,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        return ClaimPage.of(claims, asked.toFilter(Optional.empty()), limit, cursor);
    }
}
