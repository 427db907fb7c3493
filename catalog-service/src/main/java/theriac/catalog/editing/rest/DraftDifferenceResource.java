package theriac.catalog.editing.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.Drugs;
import theriac.catalog.editing.Drafts;
import theriac.catalog.editing.NextVersion;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.Proposal;
import theriac.catalog.editing.document.DraftDocument;
import theriac.http.Problem;
import theriac.http.Roles;

/// What a draft would change, for who reviews it.
@Path("/drugs/{drugId}/draft/differences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = EditingApi.TAG, description = EditingApi.TAG_DESCRIPTION)
class DraftDifferenceResource {

    private final Drafts drafts;
    private final Drugs drugs;
    private final Claims claims;
    private final Comparing comparing;
    private final Clock clock;

    DraftDifferenceResource(Drafts drafts, Drugs drugs, Claims claims, Comparing comparing, Clock clock) {
        this.drafts = drafts;
        this.drugs = drugs;
        this.claims = claims;
        this.comparing = comparing;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "compareDraft",
            summary = "Compares a draft with the drug as it stands",
            description = "The version that it adds is compared with the one that would be in force on its day.")
    @APIResponse(
            responseCode = "200",
            description = "What the draft changes.",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferencesBody.class),
                            examples = @ExampleObject(name = "a lower maximum", value = EditingApi.DIFFERENCES)))
    @APIResponse(responseCode = "404", description = "No draft of this drug is open.")
    public DifferencesBody compare(@PathParam("drugId") String drugId) {
        var id = Asked.drug(drugId);
        var draft = drafts.find(id).orElseThrow(() -> Problem.notFound("No draft of this drug is open."));
        var after = DraftDocument.of(draft.baseRevision(), draft.proposal());
        return drugs.find(id)
                .map(drug -> comparing.between(DraftDocument.of(draft.baseRevision(), standing(drug, draft)), after))
                .orElseGet(() -> comparing.between(Map.of("baseRevision", draft.baseRevision()), after));
    }

    private Proposal standing(Drug drug, OpenDraft draft) {
        var next = draft.proposal().next();
        var day = next.flatMap(NextVersion::effectiveFrom).orElseGet(() -> LocalDate.now(clock));
        var standingClaims = claims.about(List.of(drug.id())).getOrDefault(drug.id(), List.of());
        var standing = Proposal.standing(drug.monograph(), standingClaims, day);
        return next.isPresent() ? standing : standing.with(next);
    }
}
