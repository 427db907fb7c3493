package theriac.catalog.drug.rest;

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

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.PharmacologicalClasses;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;

/// The hierarchy of pharmacological classes. Anyone with a token may read it.
@Path("/classes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Classes", description = "The classes that drugs belong to, a hierarchy.")
@APIResponse(responseCode = "400", description = "A parameter can't be read or breaks its rules; violations name it.")
class ClassResource {

    private static final String CLASS = """
            {"classId": "benzodiazepine", "name": "benzodiazepine",
             "meaning": "enhances GABA at the benzodiazepine site of the GABA-A receptor",
             "broader": ["sedative-hypnotic"], "narrower": [], "drugs": "/drugs?class=benzodiazepine"}""";

    private static final String PAGE = "{\"items\": [" + CLASS + "]}";

    private final PharmacologicalClasses classes;

    ClassResource(PharmacologicalClasses classes) {
        this.classes = classes;
    }

    @GET
    @Operation(operationId = "listClasses", summary = "Lists the pharmacological classes, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "The classes.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClassPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public ClassPage list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.") @Nullable
                    String cursor) {
        var after = Cursor.read(cursor, 1).map(place -> place.text(0)).orElse("");
        var found = classes.all().stream()
                .filter(one -> one.id().value().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        var page = Page.of(found, limit, one -> Cursor.of(one.id().value()));
        return new ClassPage(page.map(one -> ClassBody.of(one, classes)).items(), page.nextCursor());
    }

    @GET
    @Path("/{classId}")
    @Operation(operationId = "readClass", summary = "Reads a class with what stands above and below it")
    @APIResponse(
            responseCode = "200",
            description = "The class.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClassBody.class),
                            examples = @ExampleObject(name = "benzodiazepine", value = CLASS)))
    @APIResponse(responseCode = "404", description = "The catalog has no such class.")
    public ClassBody read(
            @PathParam("classId") @Parameter(description = "The catalog's id of the class.", example = "benzodiazepine")
                    String classId) {
        return classes.find(id(classId))
                .map(one -> ClassBody.of(one, classes))
                .orElseThrow(() -> Problem.notFound("The catalog has no class of this id."));
    }

    private static ClassId id(String classId) {
        try {
            return new ClassId(classId);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("path:classId", "must be made of lower-case words and digits joined by hyphens");
        }
    }
}
