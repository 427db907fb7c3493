package theriac.catalog.drug.rest;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.document.DrugDocument;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;

/// Looks drugs up. Anyone with a token may read the catalog.
@Path("/drugs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Drugs", description = "What a drug is, each statement with its source.")
@APIResponse(
        responseCode = "400",
        description = "A parameter can't be read or breaks its rules; violations name it.",
        content =
                @Content(
                        mediaType = CatalogApi.PROBLEM,
                        examples = @ExampleObject(name = "invalid", value = CatalogApi.INVALID_PROBLEM)))
class DrugResource {

    private final Drugs drugs;
    private final Clock clock;

    DrugResource(Drugs drugs, Clock clock) {
        this.drugs = drugs;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDrugs",
            summary = "Lists drugs, or finds them by name, code, class or what someone types",
            description =
                    "All filters that are given must match. With q, the likeliest drugs come first and there is no "
                            + "next page; q stands alone.")
    @APIResponse(
            responseCode = "200",
            description = "The drugs that match, perhaps none.",
            content =
                    @Content(
                            schema = @Schema(implementation = DrugPage.class),
                            examples = @ExampleObject(name = "page", value = CatalogApi.DRUG_PAGE)))
    public DrugPage list(
            @QueryParam("name")
                    @Size(max = 500)
                    @Parameter(description = "Any name of the drug, whole, in any case.", example = "Lioresal")
                    @Nullable
                    String name,
            @QueryParam("code")
                    @Size(max = 50)
                    @Parameter(description = "A code of the drug; a retired one still finds it.", example = "1292")
                    @Nullable
                    String code,
            @QueryParam("system")
                    @Parameter(
                            description = "Whose code it is.",
                            example = "rxnorm",
                            schema = @Schema(enumeration = {"rxnorm", "atc", "unii"}))
                    @Nullable
                    String system,
            @QueryParam("class")
                    @Parameter(description = "A class, direct or broader.", example = "muscle-relaxant")
                    @Nullable
                    String classId,
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(description = "The beginning of a name, or one misspelled.", example = "baklofen")
                    @Nullable
                    String text,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var today = LocalDate.now(clock);
        var filter = Asked.filter(name, code, system, classId);
        if (text == null) {
            var found = drugs.list(filter, today, Asked.drugAfter(cursor), limit + 1);
            return DrugPage.of(Page.of(found, limit, DrugResource::place), today);
        }
        if (name != null || code != null || classId != null || cursor != null) {
            throw Problem.invalid("query:q", "must stand alone, without another filter or a cursor");
        }
        return DrugPage.of(new Page<>(drugs.search(Asked.text(text), limit), null), today);
    }

    @GET
    @Path("/{drugId}")
    @Operation(
            operationId = "readDrug",
            summary = "Reads a drug with its codes, rules and listed reactions",
            description = "Answers 304 when If-None-Match names the drug's present revision.")
    @APIResponse(
            responseCode = "200",
            description = "The drug.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = DrugDocument.class),
                            examples = @ExampleObject(name = "baclofen, shortened", value = CatalogApi.DRUG)))
    @APIResponse(responseCode = "304", description = "The caller has the present revision.")
    @APIResponse(
            responseCode = "404",
            description = "The catalog has no such drug.",
            content =
                    @Content(
                            mediaType = CatalogApi.PROBLEM,
                            examples = @ExampleObject(name = "not found", value = CatalogApi.NOT_FOUND_PROBLEM)))
    public Response read(
            @PathParam("drugId") @Parameter(description = "The catalog's id of the drug.", example = "baclofen")
                    String drugId,
            @Context Request request) {
        var drug = existing(Asked.drug(drugId));
        var tag = new EntityTag(Long.toString(drug.revision()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(DrugDocument.of(drug)).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    private Drug existing(DrugId id) {
        return drugs.find(id).orElseThrow(() -> Problem.notFound("The catalog has no drug of this id."));
    }

    private static Cursor place(Drug drug) {
        return Cursor.of(drug.id().value());
    }
}
