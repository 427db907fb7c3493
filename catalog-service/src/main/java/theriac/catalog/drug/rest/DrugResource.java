package theriac.catalog.drug.rest;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugSearch;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.document.DrugDocument;
import theriac.http.Page;
import theriac.http.Problem;

/// Looks drugs up. Anyone with a token may read the catalog.
@Path("/drugs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Drugs", description = "What a drug is, each statement with its source.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class DrugResource {

    private static final int LONGEST_TYPED = 200;

    private final Drugs drugs;
    private final DrugSearch search;
    private final ObjectMapper json;
    private final Clock clock;

    DrugResource(Drugs drugs, DrugSearch search, ObjectMapper json, Clock clock) {
        this.drugs = drugs;
        this.search = search;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDrugs",
            summary = "Lists drugs, or finds them by what someone types, by name, code, class, route or sedation",
            description =
                    "All that is given must match. With q the likeliest drugs come first: by a code or name that is "
                            + "exactly so, that begins so, of which a later word begins so; where there is none, by "
                            + "names spelled alike. Without q they come in the order of their ids. Answers 304 when "
                            + "If-None-Match names what would be answered.")
    @APIResponse(
            responseCode = "200",
            description = "The drugs that match, perhaps none.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What is answered.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = DrugPage.class),
                            examples = @ExampleObject(name = "page", value = CatalogApi.DRUG_PAGE)))
    @APIResponse(responseCode = "304", description = "The caller has what would be answered.")
    public Response list(
            @QueryParam("q")
                    @Parameter(
                            description = "The beginning of a name or code, or a name misspelled. Case, accents and "
                                    + "punctuation do not count.",
                            example = "baklofen",
                            schema = @Schema(maxLength = LONGEST_TYPED))
                    @Nullable
                    String typed,
            @BeanParam FilterParameters filter,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor")
                    @Parameter(description = "The nextCursor of the page before, with the same q and filters.")
                    @Nullable
                    String cursor,
            @Context Request request) {
        var text = Optional.ofNullable(typed).map(given -> Asked.text(given, LONGEST_TYPED, "query:q"));
        var asked = filter.toFilter();
        var page = text.map(given -> found(given, asked, limit, cursor)).orElseGet(() -> listed(asked, limit, cursor));
        var body = written(page);
        return Revalidation.answer(request, Revalidation.tagOf(body), () -> Response.ok(body));
    }

    /// Written once, for the tag and for the caller: who types asks often.
    private byte[] written(DrugPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
    @APIResponse(responseCode = "404", description = "The catalog has no such drug.")
    public Response read(
            @PathParam("drugId") @Parameter(description = "The catalog's id of the drug.", example = "baclofen")
                    String drugId,
            @Context Request request) {
        var drug = existing(Asked.drug(drugId));
        var tag = new EntityTag(Long.toString(drug.revision()));
        return Revalidation.answer(request, tag, () -> Response.ok(DrugDocument.of(drug)));
    }

    private DrugPage listed(DrugFilter filter, int limit, @Nullable String cursor) {
        var today = LocalDate.now(clock);
        var drugsListed = drugs.list(filter, today, Asked.drugAfter(cursor), limit + 1);
        return DrugPage.ofDrugs(drugsListed, filter, limit, today);
    }

    private DrugPage found(String typed, DrugFilter filter, int limit, @Nullable String cursor) {
        var today = LocalDate.now(clock);
        var hits = search.search(typed, filter, today, SearchCursor.read(cursor), limit + 1);
        return DrugPage.ofHits(hits, limit, today);
    }

    private Drug existing(DrugId id) {
        return drugs.find(id).orElseThrow(() -> Problem.notFound("The catalog has no drug of this id."));
    }
}
