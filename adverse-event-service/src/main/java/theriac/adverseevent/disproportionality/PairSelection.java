package theriac.adverseevent.disproportionality;

import java.util.Optional;
import java.util.Set;

import theriac.signaldetection.statistics.Screen;

/// Which pairs are asked for.
///
/// @param screen that they cross or that cannot tell of them; empty: all pairs
/// @param drugs as [IndexName] names them; empty: all
/// @param reactions likewise
/// @param listing what the catalog says of the reaction; empty: whatever it says
/// @param fewestCases of drug and reaction
public record PairSelection(
        Optional<Screen> screen,
        Optional<Set<String>> drugs,
        Optional<Set<String>> reactions,
        Optional<Listing> listing,
        long fewestCases,
        Disclosure disclosure) {

    static PairSelection crossing(Screen screen) {
        return new PairSelection(
                Optional.of(screen), Optional.empty(), Optional.empty(), Optional.empty(), 1, Disclosure.EXACT);
    }

    /// The count below which no pair is told of.
    long least() {
        return Math.max(fewestCases, screen.map(Screen::fewestCases).orElse(1L));
    }
}
