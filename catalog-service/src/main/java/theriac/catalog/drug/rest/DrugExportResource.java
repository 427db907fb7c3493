package theriac.catalog.drug.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.WholeCatalog;

/// Hands the whole catalog out, for who keeps a copy.
@Path("/drugs/export")
@Produces(DrugExportResource.NDJSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Drugs", description = "What a drug is, each statement with its source.")
class DrugExportResource {

    static final String NDJSON = "application/x-ndjson";

    private final WholeCatalog catalog;
    private final ObjectMapper json;

    DrugExportResource(WholeCatalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "exportDrugs",
            summary = "Exports the whole catalog, a drug with its claims on each line",
            description = "All drugs as of one moment, in the order of their ids, withdrawn ones too. Answers 304 when "
                    + "If-None-Match names the present state, so a copy is kept up to date by asking again.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line; compressed if Accept-Encoding takes gzip.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The state of the catalog.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = CatalogEntryBody.class),
                            examples = @ExampleObject(name = "a line", value = CatalogApi.CATALOG_ENTRY)))
    @APIResponse(responseCode = "304", description = "The caller has the present state.")
    public Response export(
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING)
                    @Parameter(description = "Say gzip: the answer is large.", example = "gzip")
                    @Nullable
                    String acceptEncoding,
            @Context Request request) {
        var state = new EntityTag(catalog.state(), true);
        return Revalidation.answer(request, state, () -> lines(Encoding.acceptedBy(acceptEncoding)));
    }

    private Response.ResponseBuilder lines(Encoding encoding) {
        var file = CatalogFile.of(catalog, json);
        StreamingOutput body = out -> {
            try (file) {
                file.send(out, encoding);
            }
        };
        var answer = Response.ok(body, NDJSON).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return encoding == Encoding.GZIP ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
    }
}
