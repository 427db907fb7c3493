/// The catalog over HTTP. What its operations share in their documentation is said here: how refusals look.
@OpenAPIDefinition(
        info = @Info(title = "Theriac catalog", version = "1"),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = CatalogApi.INVALID,
                                    description = "A parameter can't be read or breaks its rules; violations name it.",
                                    content =
                                            @Content(
                                                    mediaType = CatalogApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "invalid",
                                                                    value = CatalogApi.INVALID_PROBLEM))),
                            @APIResponse(
                                    name = CatalogApi.UNAUTHENTICATED,
                                    description = "There is no token, or not a good one.",
                                    content =
                                            @Content(
                                                    mediaType = CatalogApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unauthenticated",
                                                                    value = CatalogApi.UNAUTHENTICATED_PROBLEM))),
                            @APIResponse(
                                    name = CatalogApi.FORBIDDEN,
                                    description = "The token names no site.",
                                    content =
                                            @Content(
                                                    mediaType = CatalogApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "forbidden",
                                                                    value = CatalogApi.FORBIDDEN_PROBLEM))),
                            @APIResponse(
                                    name = CatalogApi.NOT_FOUND,
                                    description = "The catalog has no such drug.",
                                    content =
                                            @Content(
                                                    mediaType = CatalogApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "not found",
                                                                    value = CatalogApi.NOT_FOUND_PROBLEM)))
                        }))
package theriac.catalog.drug.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
