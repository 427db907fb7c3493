package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.SpokenName;

/// A drug as a report names it: by a name, a code, the name of its active ingredient, or several of them.
///
/// @param name in the reporter's words
/// @param ingredient the active ingredient, where the source tells it apart from the name
public record DrugMention(
        Optional<String> name,
        Optional<DrugCode> code,
        Optional<SpokenName> ingredient,
        Role role,
        Optional<Route> route,
        DrugUse use) {

    public DrugMention {
        if (name.isEmpty() && code.isEmpty() && ingredient.isEmpty()) {
            throw new IllegalArgumentException("a drug is named by a name, a code or an ingredient");
        }
    }

    /// What the drug may be recognised by, the surest first.
    public List<String> keys() {
        return Stream.of(
                        code.map(DrugCode::qualified),
                        name.map(SpokenName::of).map(SpokenName::key),
                        ingredient.map(SpokenName::key))
                .flatMap(Optional::stream)
                .toList();
    }
}
