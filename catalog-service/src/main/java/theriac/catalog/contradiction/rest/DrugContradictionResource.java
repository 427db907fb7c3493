package theriac.catalog.contradiction.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import theriac.catalog.contradiction.Contradictions;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.http.Page;
import theriac.http.Problem;

/// Lists contradictions among claims about one drug.
@Path("/drugs/{drugId}/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contradictions", description = "Where sources disagree, both sides shown.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class DrugContradictionResource {

    private final Claims claims;
    private final Drugs drugs;

    DrugContradictionResource(Claims claims, Drugs drugs) {
        this.claims = claims;
        this.drugs = drugs;
    }

    @GET
    @Operation(
            operationId = "listContradictionsOfDrug",
            summary = "Lists where sources disagree about a drug",
            description = "Figures that differ first, then opposed statements, then uses that are cautioned against; a "
                    + "source that contradicts itself too. Each side comes with its claims, their sources and the "
                    + "strongest evidence. The catalog resolves none of them. Texts of imported labels that no editor has "
                    + "read take no part; notCompared counts them.")
    @APIResponse(
            responseCode = "200",
            description = "The contradictions, perhaps none.",
            content =
                    @Content(
                            schema = @Schema(implementation = ContradictionPage.class),
                            examples = @ExampleObject(name = "baclofen, shortened", value = ContradictionApi.BACLOFEN)))
    @APIResponse(responseCode = "404", description = "The catalog has no such drug.")
    public ContradictionPage list(
            @PathParam("drugId") @Parameter(description = "The catalog's id of the drug.", example = "baclofen")
                    String drugId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var id = asked(drugId);
        if (drugs.find(id).isEmpty()) {
            throw Problem.notFound("The catalog has no drug of this id.");
        }
        return ContradictionPage.of(Contradictions.among(claims.comparable(id)), limit, cursor)
                .leavingOut(claims.unread(id));
    }

    private static DrugId asked(String drugId) {
        try {
            return new DrugId(drugId);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("path:drugId", "must be made of lower-case words and digits joined by hyphens");
        }
    }
}
