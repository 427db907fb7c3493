package theriac.interaction.rule.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.interaction.rule.CurrentRules;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.SiteRules;

/// Shows the rules that checks use.
@Path("/interaction-rules")
@Tag(name = "Interaction rules", description = "When drugs interact, what to do about it, and who says so")
public class InteractionRuleResource {

    private final CurrentRules rules;
    private final SiteRules siteRules;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    InteractionRuleResource(CurrentRules rules, SiteRules siteRules, Caller caller, Clock clock, ObjectMapper json) {
        this.rules = rules;
        this.siteRules = siteRules;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /// One page of the rules.
    @GET
    @RolesAllowed({Roles.PRESCRIBER, Roles.REPORTER, Roles.ASSESSOR, Roles.CATALOG_EDITOR, Roles.AUDITOR, Roles.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listInteractionRules",
            summary = "List the interaction rules",
            description = "Every version of every rule, by id and version, with what your site has made of it."
                    + " Answers 304 to a matching If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "ETag", description = "Changes when this page does"),
            content =
                    @Content(
                            schema = @Schema(implementation = RulePage.class),
                            examples = @ExampleObject(name = "one rule", value = RuleExamples.PAGE)))
    @APIResponse(responseCode = "304", description = "The page is as it was")
    @APIResponse(
            responseCode = "400",
            description = "The limit or the cursor is not valid",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "limit too high", value = RuleExamples.INVALID)))
    public Response list(
            @Parameter(description = "At most so many rules")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var found = rules.book().after(after(cursor), limit + 1);
        var site = siteRules.of(caller.site().id());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var page = written(Page.of(found, limit, InteractionRuleResource::position)
                .map(rule -> InteractionRuleBody.of(rule, site.changeOf(rule, today))));
        var tag = new EntityTag(digest(page));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page).tag(tag) : unchanged)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private static Optional<RuleKey> after(@Nullable String cursor) {
        return Cursor.read(cursor, 2).map(InteractionRuleResource::key);
    }

    private static RuleKey key(Cursor place) {
        try {
            return new RuleKey(place.text(0), Math.toIntExact(place.number(1)));
        } catch (IllegalArgumentException | ArithmeticException never) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
    }

    private static Cursor position(InteractionRule rule) {
        return Cursor.of(rule.key().id(), rule.key().version());
    }

    private byte[] written(Page<InteractionRuleBody> page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page of rules can't be written", e);
        }
    }

    private static String digest(byte[] page) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
