package theriac.interaction.siterule.rest;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Roles;
import theriac.interaction.siterule.CurrentSiteRules;
import theriac.interaction.siterule.DecideOnOverride;
import theriac.interaction.siterule.Outcome;
import theriac.interaction.siterule.Person;
import theriac.interaction.siterule.rest.DecisionBodies.ReviewBody;
import theriac.interaction.siterule.rest.DecisionBodies.WithdrawalBody;

/// Decides about overrides of the caller's site. Each decision names the override by its ETag.
@Path("/rule-overrides/{overrideId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@Tag(name = RuleOverrideExamples.TAG, description = RuleOverrideExamples.TAG_DESCRIPTION)
@APIResponse(
        responseCode = "400",
        description = "A field or If-Match breaks its rules",
        content =
                @Content(
                        mediaType = RuleOverrideExamples.PROBLEM_JSON,
                        examples = @ExampleObject(name = "invalid", value = RuleOverrideExamples.INVALID)))
@APIResponse(responseCode = "404", description = "There is none of this id at the caller's site")
@APIResponse(responseCode = "409", description = "Where it stands does not allow it")
public class RuleOverrideDecisionResource {

    private final DecideOnOverride decideOnOverride;
    private final CurrentSiteRules current;
    private final Caller caller;
    private final Clock clock;

    RuleOverrideDecisionResource(
            DecideOnOverride decideOnOverride, CurrentSiteRules current, Caller caller, Clock clock) {
        this.decideOnOverride = decideOnOverride;
        this.current = current;
        this.caller = caller;
        this.clock = clock;
    }

    /// Approves or refuses a proposal.
    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewRuleOverride",
            summary = "Approve or refuse a proposed override",
            description = "By someone else than its proposer. Approved, it is in force at once in the replica that"
                    + " answers, and within about a second in the others.")
    @APIResponse(
            responseCode = "200",
            description = "Approved or refused",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleOverrideBody.class),
                            examples = @ExampleObject(name = "approved", value = RuleOverrideExamples.OVERRIDE)))
    @APIResponse(
            responseCode = "403",
            description = "The caller is no catalog-editor, or proposed it",
            content =
                    @Content(
                            mediaType = RuleOverrideExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "same person", value = RuleOverrideExamples.SAME_PERSON)))
    public Response review(
            @PathParam("overrideId") @Parameter(description = "The override's id") String overrideId,
            @HeaderParam("If-Match") @Parameter(description = "Its ETag, as last read") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReviewBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "approve",
                                                            value = RuleOverrideExamples.REVIEW)))
                    @NotNull
                    @Valid
                    ReviewBody body) {
        var seen = Answers.seen(overrideId, ifMatch);
        return answer(
                body.approves()
                        ? decideOnOverride.approve(seen, body.said(), person())
                        : decideOnOverride.refuse(seen, body.reason(), person()));
    }

    /// Ends a proposal or an override.
    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawRuleOverride",
            summary = "Withdraw a proposal, or an override that is in force",
            description = "One person is enough: the rule speaks again as it was reviewed.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleOverrideBody.class),
                            examples = @ExampleObject(name = "withdrawn", value = RuleOverrideExamples.OVERRIDE)))
    public Response withdraw(
            @PathParam("overrideId") @Parameter(description = "The override's id") String overrideId,
            @HeaderParam("If-Match") @Parameter(description = "Its ETag, as last read") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WithdrawalBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "reason",
                                                            value = RuleOverrideExamples.WITHDRAWAL)))
                    @NotNull
                    @Valid
                    WithdrawalBody body) {
        var seen = Answers.seen(overrideId, ifMatch);
        return answer(decideOnOverride.withdraw(seen, body.reason().strip(), person()));
    }

    private Response answer(Outcome outcome) {
        var decided = Answers.resultOf(outcome);
        current.refresh();
        return Answers.answer(Response.ok(), decided, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private Person person() {
        return new Person(caller.actor(), caller.site().id());
    }
}
