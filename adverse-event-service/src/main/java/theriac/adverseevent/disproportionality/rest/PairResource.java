package theriac.adverseevent.disproportionality.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import theriac.adverseevent.disproportionality.BreakdownBy;
import theriac.adverseevent.disproportionality.ClassMembers;
import theriac.adverseevent.disproportionality.DescribePair;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.adverseevent.disproportionality.PairQuestion;
import theriac.http.Caller;
import theriac.http.Problem;
import theriac.http.Roles;

/// One pair of a drug and a reaction.
@Path("/signals/{drug}/{reaction}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ASSESSOR, Roles.AUDITOR, Roles.CATALOG_EDITOR})
@RunOnVirtualThread
@Tag(name = "signals")
public class PairResource {

    private static final String CLASSES = "classes";
    private static final String CLASS = "class:";

    private final DescribePair describePair;
    private final ClassMembers classes;
    private final Caller caller;

    PairResource(DescribePair describePair, ClassMembers classes, Caller caller) {
        this.describePair = describePair;
        this.classes = classes;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "describePair",
            summary = "Tells the table of a pair and every statistic of it, whole and in parts",
            description = "Several drugs or reactions behind commas count as one. Those who may not see cases see no"
                    + " table with a cell of one or two cases.")
    @APIResponse(
            responseCode = "200",
            description = "The pair",
            content =
                    @Content(
                            schema = @Schema(implementation = PairBody.class),
                            examples = @ExampleObject(name = "a pair", value = SignalExamples.PAIR)))
    @RefusesQuestions
    @APIResponse(
            responseCode = "404",
            description = "No case has ever named one of them",
            content =
                    @Content(
                            mediaType = SignalExamples.PROBLEM_JSON,
                            examples = @ExampleObject(name = "never named", value = SignalExamples.NEVER_NAMED)))
    public PairBody describe(
            @PathParam("drug")
                    @Parameter(description = "The catalog's id, or reported: and a name", example = "baclofen")
                    String drug,
            @PathParam("reaction")
                    @Parameter(
                            description = "The reaction term, or meddra: and a code, or reported: and a term",
                            example = "drowsiness")
                    String reaction,
            @QueryParam("by")
                    @Parameter(
                            description = "What to tell apart: year, age-band, sex, country, reporter, alcohol,"
                                    + " background; none for nothing")
                    @DefaultValue("year,age-band,sex,country,reporter")
                    String by,
            @QueryParam("against")
                    @Parameter(
                            description = "Compare with the cases of a class alone: classes for those of the drug, or"
                                    + " class: and one",
                            example = "class:benzodiazepine")
                    @Nullable
                    String against,
            @QueryParam("stratify")
                    @Parameter(
                            description = "Sum E over strata (Mantel and Haenszel): of age-band, sex, year, country;"
                                    + " not together with against",
                            example = "age-band,sex")
                    @Nullable
                    String stratify,
            @BeanParam ScopeParameters scope) {
        var disclosure = Readers.disclosure(caller);
        var strata = properties("query:stratify", stratify);
        if (against != null && !strata.isEmpty()) {
            throw Problem.invalid("query:stratify", "goes with the comparison with all cases, not with a class");
        }
        var question = new PairQuestion(
                scope.scope(disclosure),
                NamesParameter.of("path:drug", drug),
                NamesParameter.of("path:reaction", reaction),
                against(drug, against),
                strata,
                by.equals("none") ? List.of() : properties("query:by", by),
                disclosure);
        requirePlain(question);
        return describePair
                .describe(question)
                .map(description -> PairBody.of(drug, reaction, description))
                .orElseThrow(() -> Problem.notFound(
                        "No case has ever named this drug or this reaction so; it may be spelt differently."));
    }

    /// Of groups, classes and strata small cells could be computed by taking one answer from another.
    private static void requirePlain(PairQuestion question) {
        boolean isPlain = question.drugs().size() == 1
                && question.reactions().size() == 1
                && question.against().isEmpty()
                && question.strata().isEmpty();
        if (question.disclosure() != Disclosure.EXACT && !isPlain) {
            throw Problem.forbidden("Groups, classes and strata are for those who may see cases.");
        }
    }

    private Optional<Set<String>> against(String drug, @Nullable String against) {
        if (against == null) {
            return Optional.empty();
        }
        var own = NamesParameter.of("path:drug", drug);
        var group = slugs(own, against).stream()
                .flatMap(slug -> classes.of(slug).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        if (group.isEmpty()) {
            throw Problem.invalid("query:against", "must be classes of the drug, or class: and one with a drug");
        }
        return Optional.of(Stream.concat(group.stream(), own.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> slugs(Set<String> drugs, String against) {
        if (against.equals(CLASSES)) {
            return drugs.stream()
                    .flatMap(name -> classes.classesOf(name).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return against.startsWith(CLASS) ? Set.of(against.substring(CLASS.length())) : Set.of();
    }

    private static List<BreakdownBy> properties(String pointer, @Nullable String codes) {
        if (codes == null || codes.isBlank()) {
            return List.of();
        }
        return Arrays.stream(codes.split(",", -1))
                .map(code -> BreakdownBy.of(code.strip())
                        .orElseThrow(() -> Problem.invalid(
                                pointer,
                                "must be some of "
                                        + Arrays.stream(BreakdownBy.values())
                                                .map(BreakdownBy::code)
                                                .collect(Collectors.joining(", ")))))
                .distinct()
                .toList();
    }
}
