package theriac.adverseevent.codingqueue.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.FindReactionTerms;
import theriac.adverseevent.coding.FindReactionTerms.How;
import theriac.adverseevent.coding.FindReactionTerms.Place;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;

/// The reaction terms that a text can be decided to mean.
@Path("/reaction-terms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "coding")
public class ReactionTermResource {

    private final FindReactionTerms findReactionTerms;

    ReactionTermResource(FindReactionTerms findReactionTerms) {
        this.findReactionTerms = findReactionTerms;
    }

    @GET
    @Operation(
            operationId = "findReactionTerms",
            summary = "Finds reaction terms as someone types, the best match first",
            description = "Of the platform's own terms and, where it is imported, of MedDRA in force: those with such a"
                    + " name first, then names that begin so, in which a word begins so, that hold it, and last own"
                    + " terms that are spelled alike. A term is found by any of its names, and told once.")
    @APIResponse(
            responseCode = "200",
            description = "A page of terms",
            content = @Content(examples = @ExampleObject(name = "two terms", value = """
                                    {"items":[{"term":"dizziness","name":"dizziness","matched":"dizziness","how":"begins"},
                                     {"meddraCode":"99000101","name":"Dizziness, invented term",
                                      "matched":"dizziness, invented term","how":"begins"}]}""")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = CodingExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = CodingExamples.NOTHING_TYPED)))
    public Page<ReactionTermBody> find(
            @QueryParam("q")
                    @Parameter(description = "What was typed; letter case, hyphens and spaces do not matter")
                    @NotBlank
                    @Size(max = 250)
                    String typed,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var after = Cursor.read(cursor, 2).map(ReactionTermResource::place);
        return Page.of(
                        findReactionTerms.like(typed, after, limit + 1),
                        limit,
                        found -> Cursor.of(found.how().code(), found.place().name()))
                .map(ReactionTermBody::of);
    }

    private static Place place(Cursor cursor) {
        return How.of(cursor.text(0))
                .map(how -> new Place(how, cursor.text(1)))
                .orElseThrow(() -> Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged"));
    }
}
