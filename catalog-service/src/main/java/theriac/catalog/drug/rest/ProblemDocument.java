package theriac.catalog.drug.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a refusal looks, for the API's documentation.
@Schema(name = "Problem", description = "Problem details, RFC 9457.")
record ProblemDocument(
        @Schema(examples = "urn:theriac:problem:invalid-request")
        String type,

        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Violation> violations) {

    /// One thing that is wrong with the request.
    @Schema(name = "Violation")
    record Violation(
            @Schema(examples = "query:system") String pointer,

            @Schema(examples = "must be one of rxnorm, atc, unii")
            String detail) {}
}
