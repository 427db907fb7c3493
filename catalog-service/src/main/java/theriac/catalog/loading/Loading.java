package theriac.catalog.loading;

import java.util.List;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;

/// What came of loading the shipped content.
///
/// @param changed the drugs that say something else now
/// @param proposed drugs that people have edited, for which the shipped change is a draft now
/// @param waiting drugs whose shipped change waits until their open draft is closed; tried again at the next start
public record Loading(List<Drug> changed, List<DrugId> proposed, List<DrugId> waiting) {

    public Loading {
        changed = List.copyOf(changed);
        proposed = List.copyOf(proposed);
        waiting = List.copyOf(waiting);
    }
}
