package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.coding.SpokenName;

/// Tells whether alcohol was taken with a case's drugs where its sender does not: yes when a drink is among them
/// or a reaction speaks of it, otherwise unknown. What is not mentioned is never a no.
///
/// Alcohol on the skin, injected, or given as an antidote is no drink: only by mouth, or where the route is not
/// told. Alcohol in the history is no co-exposure, and is not looked at.
public final class AlcoholRecorded {

    private static final Set<SpokenName> DRINKS = Set.of(
            new SpokenName("alcohol"),
            new SpokenName("ethanol"),
            new SpokenName("ethyl alcohol"),
            new SpokenName("alcoholic beverage"),
            new SpokenName("alcoholic beverages"),
            new SpokenName("beer"),
            new SpokenName("wine"),
            new SpokenName("vodka"),
            new SpokenName("whiskey"),
            new SpokenName("whisky"),
            new SpokenName("liquor"));
    private static final Set<SpokenName> REACTIONS = Set.of(
            new SpokenName("alcohol interaction"),
            new SpokenName("alcohol poisoning"),
            new SpokenName("alcohol use"),
            new SpokenName("blood alcohol increased"));

    private AlcoholRecorded() {}

    /// What drugs and reactions tell.
    public static Alcohol in(List<DrugMention> drugs, List<ReactionMention> reactions) {
        return found(drugs, reactions).isPresent() ? Alcohol.YES : Alcohol.UNKNOWN;
    }

    /// Where it was found what a case says; empty when that is unknown.
    public static Optional<AlcoholSource> sourceOf(SafetyCase state) {
        return switch (state.facts().alcohol()) {
            case UNKNOWN -> Optional.empty();
            case NO -> Optional.of(AlcoholSource.REPORTED);
            case YES ->
                Optional.of(found(
                                state.drugs().stream().map(CodedDrug::mention).toList(),
                                state.reactions().stream()
                                        .map(CodedReaction::mention)
                                        .toList())
                        .orElse(AlcoholSource.REPORTED));
        };
    }

    private static Optional<AlcoholSource> found(List<DrugMention> drugs, List<ReactionMention> reactions) {
        if (drugs.stream().anyMatch(AlcoholRecorded::isDrink)) {
            return Optional.of(AlcoholSource.DRUG);
        }
        return reactions.stream()
                .map(ReactionMention::term)
                .map(SpokenName::of)
                .filter(REACTIONS::contains)
                .map(found -> AlcoholSource.REACTION)
                .findFirst();
    }

    private static boolean isDrink(DrugMention drug) {
        boolean named = drug.name().map(SpokenName::of).filter(DRINKS::contains).isPresent()
                || drug.ingredient().filter(DRINKS::contains).isPresent();
        return named && drug.role() != Role.NOT_ADMINISTERED && mayBeByMouth(drug.route());
    }

    private static boolean mayBeByMouth(Optional<Route> route) {
        return route.isEmpty() || route.get() == Route.ORAL;
    }
}
