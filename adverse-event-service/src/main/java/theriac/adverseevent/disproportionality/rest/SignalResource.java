package theriac.adverseevent.disproportionality.rest;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
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

import theriac.adverseevent.disproportionality.ClassMembers;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.adverseevent.disproportionality.RankPairs;
import theriac.adverseevent.disproportionality.RankPairs.Paged;
import theriac.adverseevent.disproportionality.ReviewState;
import theriac.adverseevent.disproportionality.ReviewStates;
import theriac.adverseevent.disproportionality.Screens;
import theriac.http.Caller;
import theriac.http.Page;
import theriac.http.Roles;

/// Pairs of a drug and a reaction, ranked.
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR, Roles.CATALOG_EDITOR})
@RunOnVirtualThread
@Tag(name = "signals", description = "Which pairs of a drug and a reaction are reported more often than expected")
public class SignalResource {

    private final RankPairs rankPairs;
    private final Screens screens;
    private final ClassMembers classes;
    private final ReviewStates reviewStates;
    private final Caller caller;

    SignalResource(
            RankPairs rankPairs, Screens screens, ClassMembers classes, ReviewStates reviewStates, Caller caller) {
        this.rankPairs = rankPairs;
        this.screens = screens;
        this.classes = classes;
        this.reviewStates = reviewStates;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPairs",
            summary = "Lists the pairs that cross a screen, the highest first",
            description = "Counts are of distinct cases by now, in which the drug is suspect or interacting; cases that"
                    + " a watch asked for stay out unless the subgroup says prompted. The pages of one listing fit"
                    + " together for ten minutes; later ones go on behind the last pair with the counts of that"
                    + " moment. With each pair that ever crossed a screen over all cases stands what assessors made of"
                    + " it by now. Those who may not see cases see neither that, nor a pair with a cell of one or two"
                    + " cases, and no subgroups.")
    @APIResponse(
            responseCode = "200",
            description = "A page of pairs",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalsBody.class),
                            examples = @ExampleObject(name = "one pair", value = SignalExamples.SIGNALS)))
    @RefusesQuestions
    public SignalsBody list(
            @BeanParam PairParameters parameters,
            @BeanParam ScopeParameters scope,
            @QueryParam("atLeast")
                    @Parameter(description = "The fewest cases of drug and reaction")
                    @DefaultValue("1")
                    @Min(1)
                    long atLeast,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        var disclosure = Readers.disclosure(caller);
        var query = parameters.query(screens, classes, scope, atLeast, disclosure);
        var page = rankPairs.page(query, PairCursor.read(cursor), limit);
        return SignalsBody.of(page, disclosure == Disclosure.EXACT ? reviews(page) : Map.of());
    }

    private Map<ReviewStates.Pair, ReviewState> reviews(Paged page) {
        return reviewStates.of(page.pairs().stream().map(SignalsBody.Pair::name).toList());
    }
}
