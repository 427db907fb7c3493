package theriac.adverseevent.codingqueue.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.Spellings;
import theriac.adverseevent.coding.SpokenName;
import theriac.adverseevent.codingqueue.ReadQueue;
import theriac.adverseevent.codingqueue.UnmatchedText;
import theriac.adverseevent.codingqueue.UnmatchedTexts.Filter;
import theriac.adverseevent.codingqueue.UnmatchedTexts.Place;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// The queue of what was not recognised: of a hospital's texts for its assessors, of all for those of all sites.
@Path("/unmatched-texts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
@RunOnVirtualThread
@Tag(name = "coding", description = "What reports call drugs and reactions, and what people decided that it means")
public class UnmatchedTextResource {

    private static final int SUGGESTIONS = 5;

    private final ReadQueue readQueue;
    private final Spellings spellings;
    private final Caller caller;

    UnmatchedTextResource(ReadQueue readQueue, Spellings spellings, Caller caller) {
        this.readQueue = readQueue;
        this.spellings = spellings;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listUnmatchedTexts",
            summary = "Lists drug names and reactions that were not recognised, the most used first",
            description =
                    "Each text once, with how many open cases use it, as it was counted last, and what it may mean"
                            + " by its spelling. Texts that someone decided about are left out. Each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of texts",
            content = @Content(schema = @Schema(implementation = UnmatchedTextBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = CodingExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = CodingExamples.INVALID)))
    public Page<UnmatchedTextBody> list(
            @QueryParam("kind") @Parameter(description = "drug or reaction") @Nullable String kind,
            @QueryParam("background") @Parameter(description = "hospital or faers") @Nullable String background,
            @QueryParam("proposed")
                    @Parameter(description = "Only texts with a proposal that waits to be confirmed, or without")
                    @Nullable
                    Boolean proposed,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var filter = new Filter(
                Optional.of(caller.site())
                        .filter(site -> !site.equals(Site.ALL))
                        .map(Site::id),
                Optional.ofNullable(kind).map(UnmatchedTextResource::kind),
                Optional.ofNullable(background).map(UnmatchedTextResource::background),
                Optional.ofNullable(proposed));
        var after = Cursor.read(cursor, 3).map(place -> new Place(place.number(0), kind(place.text(1)), place.text(2)));
        var by = new Submitter(caller.actor(), caller.site().id());
        return Page.of(readQueue.list(filter, after, limit + 1, by), limit, UnmatchedTextResource::place)
                .map(text -> UnmatchedTextBody.of(
                        text, spellings.like(text.kind(), new SpokenName(text.key()), SUGGESTIONS)));
    }

    private static Cursor place(UnmatchedText text) {
        return Cursor.of(text.cases(), text.kind().code(), text.key());
    }

    static MentionKind kind(String code) {
        return MentionKind.of(code).orElseThrow(() -> Problem.invalid("query:kind", "must be one of drug, reaction"));
    }

    private static Background background(String code) {
        return Coded.of(Background.class, code)
                .orElseThrow(
                        () -> Problem.invalid("query:background", "must be one of " + Coded.codesOf(Background.class)));
    }
}
