package theriac.interaction.siterule.rest;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;
import theriac.interaction.siterule.Person;
import theriac.interaction.siterule.ProposeOverride;
import theriac.interaction.siterule.RuleOverride;
import theriac.interaction.siterule.RuleOverride.Stage;
import theriac.interaction.siterule.RuleOverrides;
import theriac.interaction.siterule.RuleOverrides.Place;
import theriac.interaction.siterule.RuleOverrides.Wanted;

/// Proposes overrides of rules, and shows them with all that was done.
@Path("/rule-overrides")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRESCRIBER, Roles.REPORTER, Roles.ASSESSOR, Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = RuleOverrideExamples.TAG, description = RuleOverrideExamples.TAG_DESCRIPTION)
public class RuleOverrideResource {

    private final ProposeOverride proposeOverride;
    private final RuleOverrides overrides;
    private final Caller caller;
    private final Clock clock;

    RuleOverrideResource(ProposeOverride proposeOverride, RuleOverrides overrides, Caller caller, Clock clock) {
        this.proposeOverride = proposeOverride;
        this.overrides = overrides;
        this.caller = caller;
        this.clock = clock;
    }

    /// Proposes one for the caller's own site.
    @POST
    @RolesAllowed(Roles.CATALOG_EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRuleOverride",
            summary = "Propose to switch a rule off at one's site, or to grade it otherwise",
            description = "Nothing changes before a second person approves it. A check of the site then names the rule"
                    + " and this reason wherever it would have spoken. A rule that contraindicates, or stands in a boxed"
                    + " warning, can't be switched off and stays at least major.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = {@Header(name = "Location"), @Header(name = "ETag", description = "For If-Match")},
            content =
                    @Content(
                            schema = @Schema(implementation = RuleOverrideBody.class),
                            examples = @ExampleObject(name = "an override", value = RuleOverrideExamples.OVERRIDE)))
    @APIResponse(
            responseCode = "400",
            description = "A field breaks its rules, or there is no such rule",
            content =
                    @Content(
                            mediaType = RuleOverrideExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "no such rule", value = RuleOverrideExamples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "The site has an override of this rule already, proposed or in force")
    @APIResponse(
            responseCode = "422",
            description = "The rule must be heard",
            content =
                    @Content(
                            mediaType = RuleOverrideExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "boxed", value = RuleOverrideExamples.UNSAFE)))
    public Response propose(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProposalBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a milder grade",
                                                            value = RuleOverrideExamples.PROPOSAL)))
                    @NotNull
                    @Valid
                    ProposalBody body) {
        var by = new Person(caller.actor(), caller.site().id());
        var proposed = Answers.resultOf(proposeOverride.propose(body.toWish(), by));
        return Answers.answer(Response.created(URI.create("/rule-overrides/" + proposed.id())), proposed, today());
    }

    /// One page, the latest proposals first.
    @GET
    @Operation(
            operationId = "listRuleOverrides",
            summary = "List the overrides of one's site",
            description =
                    "The latest proposals first; state=proposed is what waits for a second person. Who may act for"
                            + " all sites sees those of all.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleOverridePage.class),
                            examples = @ExampleObject(name = "one override", value = RuleOverrideExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read",
            content =
                    @Content(
                            mediaType = RuleOverrideExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "invalid", value = RuleOverrideExamples.INVALID)))
    public RuleOverridePage list(
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "Only those in this state; in-force also lists those whose last day has passed",
                            schema = @Schema(enumeration = {"proposed", "in-force", "refused", "withdrawn"}))
                    @Nullable
                    String state,
            @QueryParam("ruleId") @Parameter(description = "Only those of this rule") @Nullable String ruleId,
            @QueryParam("limit")
                    @Parameter(description = "At most so many")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var site =
                Optional.of(caller.site()).filter(one -> !one.equals(Site.ALL)).map(Site::id);
        var wanted = new Wanted(site, stage(state), Optional.ofNullable(ruleId));
        var after = Cursor.read(cursor, 2).map(at -> new Place(at.instant(0), at.uuid(1)));
        var page = Page.of(overrides.list(wanted, after, limit + 1), limit, RuleOverrideResource::position);
        return new RuleOverridePage(
                page.items().stream()
                        .map(override -> RuleOverrideBody.of(override, today()))
                        .toList(),
                page.nextCursor());
    }

    /// One override.
    @GET
    @Path("/{overrideId}")
    @Operation(operationId = "readRuleOverride", summary = "Read an override and its history")
    @APIResponse(
            responseCode = "200",
            description = "The override",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content =
                    @Content(
                            schema = @Schema(implementation = RuleOverrideBody.class),
                            examples = @ExampleObject(name = "an override", value = RuleOverrideExamples.OVERRIDE)))
    @APIResponse(responseCode = "404", description = "There is none of this id at the caller's site")
    public Response read(@PathParam("overrideId") @Parameter(description = "The override's id") String overrideId) {
        return overrides
                .find(Answers.id(overrideId))
                .filter(override -> caller.site().sees(new Site(override.site())))
                .map(override -> Answers.answer(Response.ok(), override, today()))
                .orElseThrow(Answers::unknown);
    }

    private static Optional<Stage> stage(@Nullable String state) {
        return Optional.ofNullable(state)
                .map(given -> Arrays.stream(Stage.values())
                        .filter(stage -> stage.toString().equals(given))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "query:state", "must be one of proposed, in-force, refused, withdrawn")));
    }

    private static Cursor position(RuleOverride override) {
        return Cursor.of(override.proposedAt(), override.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
