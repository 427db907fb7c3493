package theriac.adverseevent.disproportionality.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.ClassMembers;
import theriac.adverseevent.disproportionality.Disclosure;
import theriac.adverseevent.disproportionality.Listing;
import theriac.adverseevent.disproportionality.PairQuery;
import theriac.adverseevent.disproportionality.PairSelection;
import theriac.adverseevent.disproportionality.RankBy;
import theriac.adverseevent.disproportionality.ScopeText;
import theriac.adverseevent.disproportionality.Screens;
import theriac.http.Problem;
import theriac.signaldetection.statistics.Screen;

/// Which pairs are asked for, and in what order.
record PairParameters(
        @QueryParam("screen")
        @Parameter(
                description = "Pairs that cross it or of which it cannot tell: ic, which is usual, evans,"
                        + " ebgm or one that is configured; all for every pair")
        @Nullable
        String screen,

        @QueryParam("sort")
        @Parameter(
                description = "The highest first: a, expected, prr, prr025, ror, ror025, chi-square, ic, ic025,"
                        + " which is usual, ebgm or eb05")
        @Nullable
        String sort,

        @QueryParam("drug")
        @Parameter(
                description = "The catalog's id of a drug, several behind commas, or reported: and a reported name",
                example = "baclofen")
        @Nullable
        String drug,

        @QueryParam("class")
        @Parameter(description = "A pharmacological class, for all its drugs", example = "benzodiazepine")
        @Nullable
        String drugClass,

        @QueryParam("reaction")
        @Parameter(
                description =
                        "A reaction term or meddra: and a code, several behind commas, or reported: and a reported term",
                example = "drowsiness")
        @Nullable
        String reaction,

        @QueryParam("listed")
        @Parameter(description = "What the catalog lists for the drug: listed, listed-in-context, new or unknown")
        @Nullable
        String listed) {

    private static final String ALL = "all";

    PairQuery query(Screens screens, ClassMembers classes, ScopeParameters scope, long atLeast, Disclosure disclosure) {
        var selection = new PairSelection(screen(screens), drugs(classes), reactions(), listing(), atLeast, disclosure);
        return new PairQuery(scope.scope(disclosure), selection, rankBy());
    }

    private Optional<Screen> screen(Screens screens) {
        var name = screen == null ? Screen.IC.name() : screen;
        if (name.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(screens.named(name)
                .orElseThrow(() -> Problem.invalid(
                        "query:screen", "must be all or one of " + String.join(", ", screens.names()))));
    }

    private Optional<Set<String>> drugs(ClassMembers classes) {
        var named = Optional.ofNullable(drug).map(names -> NamesParameter.of("query:drug", names));
        var ofClass = Optional.ofNullable(drugClass)
                .map(slug -> classes.of(slug)
                        .orElseThrow(() ->
                                Problem.invalid("query:class", "must be a class that the catalog knows a drug of")));
        if (named.isPresent() && ofClass.isPresent()) {
            return Optional.of(
                    named.get().stream().filter(ofClass.get()::contains).collect(Collectors.toUnmodifiableSet()));
        }
        return named.or(() -> ofClass);
    }

    private Optional<Set<String>> reactions() {
        return Optional.ofNullable(reaction).map(names -> NamesParameter.of("query:reaction", names));
    }

    private Optional<Listing> listing() {
        return Optional.ofNullable(listed)
                .map(code -> Arrays.stream(Listing.values())
                        .filter(listing -> ScopeText.code(listing).equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "query:listed", "must be one of listed, listed-in-context, new, unknown")));
    }

    private RankBy rankBy() {
        return RankBy.of(sort == null ? RankBy.IC025.code() : sort)
                .orElseThrow(() -> Problem.invalid(
                        "query:sort",
                        "must be one of "
                                + Arrays.stream(RankBy.values())
                                        .map(RankBy::code)
                                        .collect(Collectors.joining(", "))));
    }
}
