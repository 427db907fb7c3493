package theriac.catalog.editing.rest;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Editor;
import theriac.catalog.drug.document.DrugDocument;
import theriac.catalog.editing.PublishDraft;
import theriac.catalog.editing.ReviewDraft;
import theriac.catalog.editing.SubmitDraft;
import theriac.http.Caller;
import theriac.http.Roles;

/// The way of a draft into the catalog: submitted, reviewed by a second person, published. Each step names the draft by
/// its ETag.
@Path("/drugs/{drugId}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@Tag(name = EditingApi.TAG, description = EditingApi.TAG_DESCRIPTION)
@APIResponse(
        responseCode = "409",
        description = "The draft's stage, or what the catalog says meanwhile, does not allow it.")
class DraftReviewResource {

    private final SubmitDraft submitDraft;
    private final ReviewDraft reviewDraft;
    private final PublishDraft publishDraft;
    private final Caller caller;

    DraftReviewResource(SubmitDraft submitDraft, ReviewDraft reviewDraft, PublishDraft publishDraft, Caller caller) {
        this.submitDraft = submitDraft;
        this.reviewDraft = reviewDraft;
        this.publishDraft = publishDraft;
        this.caller = caller;
    }

    /// Why the catalog should say this.
    @Schema(name = "DraftSubmission")
    record SubmissionBody(
            @Schema(description = "Why the catalog should say this; it stays with the revision.")
            @NotBlank
            @Size(max = 2000)
            @Pattern(regexp = ReviewBody.TEXT, message = "must not hold the character NUL")
            String comment) {}

    /// From when on a new version holds.
    @Schema(name = "DraftPublication")
    record PublicationBody(
            @Schema(description = "Today or later, in place of the draft's own date.") @Nullable
            LocalDate effectiveFrom) {}

    @POST
    @Path("/submission")
    @Operation(operationId = "submitDraft", summary = "Hands a draft to a second person")
    @APIResponse(
            responseCode = "200",
            description = "The draft waits for its review.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples = @ExampleObject(name = "submitted", value = EditingApi.DRAFT)))
    public Response submit(
            @PathParam("drugId") String drugId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubmissionBody.class),
                                            examples = @ExampleObject(name = "reason", value = EditingApi.SUBMISSION)))
                    @NotNull
                    @Valid
                    SubmissionBody body) {
        var id = Asked.drug(drugId);
        var seen = Tags.seen(ifMatch);
        var reason = body.comment().strip();
        return DraftResource.answer(200, Refusals.resultOf(() -> submitDraft.submit(id, seen, reason, editor())));
    }

    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewDraft",
            summary = "Approves a submitted draft, or returns it to its writers",
            description = "By someone who wrote none of its contents.")
    @APIResponse(
            responseCode = "200",
            description = "The draft is approved, or returned.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples = @ExampleObject(name = "reviewed", value = EditingApi.DRAFT)))
    @APIResponse(responseCode = "403", description = "The caller is no catalog-editor, or wrote a part of the draft.")
    public Response review(
            @PathParam("drugId") String drugId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReviewBody.class),
                                            examples = @ExampleObject(name = "approve", value = EditingApi.REVIEW)))
                    @NotNull
                    @Valid
                    ReviewBody body) {
        var id = Asked.drug(drugId);
        var seen = Tags.seen(ifMatch);
        var verdict = body.toVerdict();
        return DraftResource.answer(200, Refusals.resultOf(() -> reviewDraft.review(id, seen, verdict, editor())));
    }

    @POST
    @Path("/publication")
    @Operation(
            operationId = "publishDraft",
            summary = "Makes an approved draft what the catalog says",
            description = "The version that it adds gets the next number and takes effect on its date: today or later, "
                    + "or the day of a published version that it corrects. The drug rises by one revision and is "
                    + "announced whole. Refused when the drug was changed since the draft was made; the draft stays.")
    @APIResponse(
            responseCode = "200",
            description = "The drug as it stands now, with its ETag.",
            content =
                    @Content(
                            schema = @Schema(implementation = DrugDocument.class),
                            examples = @ExampleObject(name = "published", value = EditingApi.DRUG)))
    public Response publish(
            @PathParam("drugId") String drugId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PublicationBody.class),
                                            examples = @ExampleObject(name = "date", value = EditingApi.PUBLICATION)))
                    @Nullable
                    PublicationBody body) {
        var id = Asked.drug(drugId);
        var seen = Tags.seen(ifMatch);
        var effectiveFrom = Optional.ofNullable(body).map(PublicationBody::effectiveFrom);
        var drug = Refusals.resultOf(() -> publishDraft.publish(id, seen, effectiveFrom, editor()));
        return Response.ok(DrugDocument.of(drug))
                .tag(new EntityTag(Long.toString(drug.revision())))
                .build();
    }

    private Editor editor() {
        return new Editor(caller.actor(), caller.site().id());
    }
}
