package theriac.catalog.editing.rest;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugHistory;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.DrugDocument;
import theriac.catalog.drug.document.VersionDocument;
import theriac.http.Problem;

/// What changed between two revisions of a drug, or differs between two of its versions. Anyone with a token may ask.
@Path("/drugs/{drugId}/differences")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = EditingApi.HISTORY_TAG, description = EditingApi.HISTORY_DESCRIPTION)
@APIResponse(responseCode = "400", description = "A parameter is missing or can't be read; violations name it.")
@APIResponse(responseCode = "404", description = "The catalog has no such drug, revision or version.")
class DifferenceResource {

    private final DrugHistory history;
    private final Drugs drugs;
    private final Comparing comparing;

    DifferenceResource(DrugHistory history, Drugs drugs, Comparing comparing) {
        this.history = history;
        this.drugs = drugs;
        this.comparing = comparing;
    }

    @GET
    @Operation(
            operationId = "compareDrug",
            summary = "Compares two revisions of a drug, or two of its published versions",
            description =
                    "Either from and to, or fromVersion and toVersion. Items of lists are matched by what they are "
                            + "called, not by where they stand.")
    @APIResponse(
            responseCode = "200",
            description = "The differences, perhaps none.",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferencesBody.class),
                            examples = @ExampleObject(name = "a lower maximum", value = EditingApi.DIFFERENCES)))
    public DifferencesBody compare(
            @PathParam("drugId") String drugId,
            @QueryParam("from") @Parameter(description = "A revision.", example = "2") @Nullable Long from,
            @QueryParam("to") @Parameter(description = "A revision.", example = "3") @Nullable Long to,
            @QueryParam("fromVersion") @Parameter(description = "The number of a version.", example = "1") @Nullable
                    Integer fromVersion,
            @QueryParam("toVersion") @Parameter(description = "The number of a version.", example = "2") @Nullable
                    Integer toVersion) {
        var id = Asked.drug(drugId);
        if (fromVersion == null && toVersion == null) {
            return between(revision(id, given("query:from", from)), revision(id, given("query:to", to)));
        }
        if (from != null || to != null) {
            throw Problem.invalid("query:fromVersion", "must not be given together with from and to");
        }
        var drug = drugs.find(id).orElseThrow(() -> Problem.notFound("The catalog has no drug of this id."));
        return comparing.between(
                version(drug, given("query:fromVersion", fromVersion)),
                version(drug, given("query:toVersion", toVersion)));
    }

    private DrugRevision revision(DrugId id, long number) {
        return history.find(id, number)
                .orElseThrow(() -> Problem.notFound("The catalog keeps no such revision of this drug."));
    }

    /// Claims only where the history has those of both.
    private DifferencesBody between(DrugRevision before, DrugRevision after) {
        var withClaims = before.claims().isPresent() && after.claims().isPresent();
        return comparing.between(ComparedRevision.of(before, withClaims), ComparedRevision.of(after, withClaims));
    }

    /// A revision without what differs by its nature.
    private record ComparedRevision(
            @JsonUnwrapped DrugDocument drug, @Nullable List<ClaimDocument> claims) {

        static ComparedRevision of(DrugRevision revision, boolean withClaims) {
            var drug = revision.drug();
            return new ComparedRevision(
                    DrugDocument.of(new Drug(drug.id(), 0, drug.monograph())),
                    revision.claims()
                            .filter(_ -> withClaims)
                            .map(ClaimDocument::of)
                            .orElse(null));
        }
    }

    private static VersionDocument version(Drug drug, int number) {
        return drug.monograph().versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> VersionDocument.of(null, version.effectiveFrom(), version.statements()))
                .orElseThrow(() -> Problem.notFound("The drug has no such version."));
    }

    private static <T> T given(String parameter, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(parameter, "must be given");
        }
        return value;
    }
}
