package theriac.catalog.contradiction.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import theriac.catalog.contradiction.Contradictions;
import theriac.catalog.drug.Claims;
import theriac.http.Page;

/// Lists contradictions among claims about no single drug.
@Path("/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contradictions", description = "Where sources disagree, both sides shown.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class ContradictionResource {

    private final Claims claims;

    ContradictionResource(Claims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(
            operationId = "listGeneralContradictions",
            summary = "Lists where claims about no single drug contradict each other",
            description = "Such as claims about classes. Those about a drug are listed under the drug.")
    @APIResponse(
            responseCode = "200",
            description = "The contradictions, perhaps none.",
            content =
                    @Content(
                            schema = @Schema(implementation = ContradictionPage.class),
                            examples = @ExampleObject(name = "a class placed twice", value = ContradictionApi.GENERAL)))
    public ContradictionPage list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        return ContradictionPage.of(Contradictions.among(claims.general()), limit, cursor);
    }
}
