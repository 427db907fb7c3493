package theriac.adverseevent.disproportionality.rest;

import java.util.Optional;

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

import theriac.adverseevent.disproportionality.CombinationQuestion;
import theriac.adverseevent.disproportionality.CombineDrugs;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.signaldetection.index.Cofactor;

/// Two drugs, or a drug and alcohol, and what is reported with both.
@Path("/signals/pairs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "signals")
public class CombinationResource {

    private static final String ALCOHOL = "alcohol";

    private final CombineDrugs combineDrugs;

    CombinationResource(CombineDrugs combineDrugs) {
        this.combineDrugs = combineDrugs;
    }

    @GET
    @Operation(
            operationId = "listCombinations",
            summary = "Lists reactions by Omega of a drug and a second one, or alcohol, the highest lower limit first",
            description = "With alcohol, over the reports that say yes or no. Without a drug, every drug that occurs"
                    + " with the second.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reactions",
            content =
                    @Content(
                            schema = @Schema(implementation = CombinationsBody.class),
                            examples = @ExampleObject(name = "one reaction", value = SignalExamples.COMBINATIONS)))
    @RefusesQuestions
    public CombinationsBody list(
            @QueryParam("drug")
                    @Parameter(description = "The first drug; several behind commas count as one", example = "baclofen")
                    @Nullable
                    String drug,
            @QueryParam("with")
                    @Parameter(description = "The second drug, or alcohol", required = true, example = "alcohol")
                    @Nullable
                    String with,
            @QueryParam("reaction") @Parameter(description = "These reaction terms alone") @Nullable String reaction,
            @QueryParam("atLeast")
                    @Parameter(description = "The fewest cases of both and the reaction")
                    @DefaultValue("1")
                    @Min(1)
                    long atLeast,
            @BeanParam ScopeParameters scope,
            @QueryParam("limit")
                    @Parameter(description = "How many items a page may hold")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before") @Nullable
                    String cursor) {
        if (with == null) {
            throw Problem.invalid("query:with", "must be a drug or alcohol");
        }
        var question = new CombinationQuestion(
                scope.scope(Disclosure.EXACT),
                Optional.ofNullable(drug).map(names -> NamesParameter.of("query:drug", names)),
                with.equals(ALCOHOL)
                        ? new Cofactor.AlcoholRecorded()
                        : new Cofactor.Drugs(NamesParameter.of("query:with", with)),
                Optional.ofNullable(reaction).map(names -> NamesParameter.of("query:reaction", names)),
                atLeast);
        var found = combineDrugs.find(question, RankCursor.read(cursor), limit + 1);
        return CombinationsBody.of(found, with, limit);
    }
}
