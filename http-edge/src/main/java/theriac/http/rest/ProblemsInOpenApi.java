package theriac.http.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import theriac.http.Problem;

/// Tells in the API's description what every operation may refuse, so that services need to tell only what is their
/// own. For that a status and a description are enough: the example is the problem of this status.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final Set<String> OF_THE_FRAMEWORK = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problem());
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(ProblemsInOpenApi::describe);
        }
    }

    private static void describe(Operation operation) {
        if (restsOnWhatWasSeen(operation)) {
            tell(operation, "412", "It is another by now than If-Match names: read it again; ETag names it");
            tell(operation, "428", "If-Match does not say what was seen");
        }
        operation.getResponses().getAPIResponses().forEach(ProblemsInOpenApi::withExample);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(operation, 401, "unauthenticated", "No token, or one that is not valid");
            add(operation, 403, "forbidden", "None of the token's roles may do this, or it is of another site");
        }
        if (operation.getRequestBody() != null) {
            add(operation, 400, "invalid-request", "The request can't be read, or breaks the rules of its fields");
            add(operation, 413, "body-too-large", "The body is too large");
            add(operation, 415, "unsupported-media-type", "The body is of another type than the one described");
        }
        add(operation, 500, "internal", "The service is at fault; the incident's number leads to its log");
        operation.getResponses().getAPIResponses().forEach((status, response) -> withSchema(status, response));
    }

    private static boolean restsOnWhatWasSeen(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void tell(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    /// A refusal that a service describes in words alone.
    private static void withExample(String status, APIResponse refusal) {
        var description = refusal.getDescription();
        if (refusal.getContent() == null && description != null && !OF_THE_FRAMEWORK.contains(description)) {
            problem(status, description).map(ProblemsInOpenApi::content).ifPresent(refusal::content);
        }
    }

    private static Optional<Problem> problem(String status, String description) {
        return switch (status) {
            case "400" -> Optional.of(Problem.invalid("query:limit", "must be a whole number"));
            case "403" -> Optional.of(Problem.forbidden(description));
            case "404" -> Optional.of(Problem.notFound(description));
            case "409" -> Optional.of(Problem.conflict(description));
            case "410" -> Optional.of(Problem.gone(description));
            case "412" -> Optional.of(Problem.preconditionFailed(description, Optional.empty()));
            case "428" -> Optional.of(Problem.preconditionRequired(description));
            default -> Optional.empty();
        };
    }

    private static Content content(Problem problem) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", problem.status());
        problem.detail().ifPresent(detail -> example.put("detail", detail));
        if (!problem.violations().isEmpty()) {
            example.put(
                    "violations",
                    problem.violations().stream()
                            .map(violation ->
                                    new TreeMap<>(Map.of("pointer", violation.pointer(), "detail", violation.detail())))
                            .toList());
        }
        return OASFactory.createContent()
                .addMediaType(PROBLEM_JSON, OASFactory.createMediaType().example(example));
    }

    /// What a service says itself stays; the framework's own entries say nothing and are filled.
    private static void add(Operation operation, int status, String type, String description) {
        var responses = operation.getResponses();
        var code = Integer.toString(status);
        if (!responses.hasAPIResponse(code)) {
            responses.addAPIResponse(code, OASFactory.createAPIResponse());
        }
        var response = responses.getAPIResponse(code);
        if (response.getContent() == null) {
            var example = Map.of("type", "urn:theriac:problem:" + type, "title", description, "status", status);
            var media = OASFactory.createMediaType().example(example);
            response.description(description).content(OASFactory.createContent().addMediaType(PROBLEM_JSON, media));
        }
    }

    /// Every problem has the one form, also those that a service describes itself.
    private static void withSchema(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && response.getContent() != null) {
            var media = response.getContent().getMediaType(PROBLEM_JSON);
            if (media != null) {
                media.setSchema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
            }
        }
    }

    private static Schema problem() {
        var violation = object("One thing that is wrong with the request")
                .addProperty("pointer", text("JSON pointer into the body, or query:, path: or header: and a name"))
                .addProperty("detail", text("What is wrong with it"));
        return object("Problem details, RFC 9457; types are explained in docs/problems.md")
                .addProperty("type", text("A stable URN"))
                .addProperty("title", text("One line for this type of problem"))
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text("What the caller can do about this one"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(violation))
                .addProperty("incident", text("Under which number the log tells more"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
