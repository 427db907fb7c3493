package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.coding.SpokenName;

/// Tells from a public case whether alcohol was taken with its drugs: yes when a drink is among them or a reaction
/// speaks of it, otherwise unknown. Such reports never say no.
///
/// Alcohol on the skin, injected, or given as an antidote is no drink: only by mouth, or where the route is not told.
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
        boolean drunk = drugs.stream().anyMatch(AlcoholRecorded::isDrink);
        boolean spokenOf = reactions.stream()
                .map(ReactionMention::term)
                .map(SpokenName::of)
                .anyMatch(REACTIONS::contains);
        return drunk || spokenOf ? Alcohol.YES : Alcohol.UNKNOWN;
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
