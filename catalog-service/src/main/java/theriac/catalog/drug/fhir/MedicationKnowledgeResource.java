package theriac.catalog.drug.fhir;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drugs;

/// Reads and searches drugs as FHIR resources. Anyone with a token may.
@Path("/fhir/" + MedicationKnowledge.TYPE)
@Produces({FhirApi.FHIR_JSON, MediaType.APPLICATION_JSON})
@Authenticated
@Tag(name = "FHIR", description = "Drugs as FHIR R4 (4.0.1) MedicationKnowledge.")
@APIResponse(
        responseCode = "401",
        description = "No token, or one that is not valid.",
        content =
                @Content(
                        mediaType = FhirApi.FHIR_JSON,
                        schema = @Schema(implementation = Object.class),
                        examples = @ExampleObject(name = "login", value = FhirApi.LOGIN)))
@APIResponse(
        responseCode = "403",
        description = "The token names no site.",
        content =
                @Content(
                        mediaType = FhirApi.FHIR_JSON,
                        schema = @Schema(implementation = Object.class),
                        examples = @ExampleObject(name = "forbidden", value = FhirApi.FORBIDDEN)))
@APIResponse(
        responseCode = "500",
        description = "The service is at fault; the incident's number leads to its log.",
        content =
                @Content(
                        mediaType = FhirApi.FHIR_JSON,
                        schema = @Schema(implementation = Object.class),
                        examples = @ExampleObject(name = "exception", value = FhirApi.FAULT)))
class MedicationKnowledgeResource {

    private final Drugs drugs;
    private final SearchDrugs searchDrugs;
    private final Clock clock;

    MedicationKnowledgeResource(Drugs drugs, SearchDrugs searchDrugs, Clock clock) {
        this.drugs = drugs;
        this.searchDrugs = searchDrugs;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readMedicationKnowledge",
            summary = "Reads a drug as MedicationKnowledge",
            description = "What the version in force today says. Answers 304 when If-None-Match names its state.")
    @APIResponse(
            responseCode = "200",
            description = "The drug.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The resource's versionId, weak.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "baclofen, shortened", value = FhirApi.DRUG)))
    @APIResponse(responseCode = "304", description = "The caller has the present state.")
    @APIResponse(
            responseCode = "404",
            description = "The catalog has no such drug.",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "not found", value = FhirApi.NOT_FOUND)))
    public Response read(
            @PathParam("id") @Parameter(description = "The catalog's id of the drug.", example = "baclofen") String id,
            @Context Request request) {
        var drug = Tokens.id(id).flatMap(drugs::find).orElseThrow(Refusal::notFound);
        var resource = DrugMapper.map(drug, LocalDate.now(clock));
        var tag = new EntityTag(resource.versionId(), true);
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(resource).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    @GET
    @Operation(
            operationId = "searchMedicationKnowledge",
            summary = "Searches drugs by codes and classes",
            description =
                    "Commas mean or, a repeated parameter means and. An unknown parameter is ignored, and said to be, "
                            + "unless the request prefers handling=strict. Follow the link next for more.")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "RxNorm, ATC or UNII code as system|code; a retired one still finds its drug.",
            example = "http://www.nlm.nih.gov/research/umls/rxnorm|1292",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "classification",
            in = ParameterIn.QUERY,
            description = "A class of the catalog, direct or broader, or an ATC code, as system|code.",
            example = "urn:theriac:drug-class|muscle-relaxant",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "active or inactive.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "_id",
            in = ParameterIn.QUERY,
            description = "The catalog's ids.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "_count",
            in = ParameterIn.QUERY,
            description = "How many resources a page holds, at most 100; 0 asks for their number alone.",
            schema = @Schema(implementation = Integer.class))
    @Parameter(
            name = "_total",
            in = ParameterIn.QUERY,
            description = "accurate to have them counted.",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A searchset, perhaps empty.",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "a page", value = FhirApi.SEARCHSET)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read, has a modifier, or is unknown to a strict search.",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "modifier", value = FhirApi.UNSUPPORTED)))
    public Bundle search(@Context UriInfo address, @HeaderParam("Prefer") @Nullable String prefer) {
        return answer(address.getQueryParameters(), prefer, address);
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "searchMedicationKnowledgeByForm",
            summary = "Searches drugs, with parameters that no log of addresses shows",
            description = "The same as the search by GET; parameters of address and form count together.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = Object.class),
                            examples =
                                    @ExampleObject(
                                            name = "a class",
                                            value = "classification=urn:theriac:drug-class|opioid&_count=20")))
    @APIResponse(
            responseCode = "200",
            description = "A searchset, perhaps empty.",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "a page", value = FhirApi.SEARCHSET)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read, has a modifier, or is unknown to a strict search.",
            content =
                    @Content(
                            mediaType = FhirApi.FHIR_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "modifier", value = FhirApi.UNSUPPORTED)))
    public Bundle searchByForm(
            @Nullable MultivaluedMap<String, String> form,
            @Context UriInfo address,
            @HeaderParam("Prefer") @Nullable String prefer) {
        var parameters = new MultivaluedHashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
        if (form != null) {
            form.forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
        }
        return answer(parameters, prefer, address);
    }

    private Bundle answer(MultivaluedMap<String, String> parameters, @Nullable String prefer, UriInfo address) {
        var search = SearchRequest.read(parameters, Handling.read(prefer));
        return searchDrugs.search(search, FhirApi.base(address) + "/" + MedicationKnowledge.TYPE);
    }
}
