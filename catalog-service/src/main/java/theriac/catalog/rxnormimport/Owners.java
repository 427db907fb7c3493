package theriac.catalog.rxnormimport;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import theriac.catalog.drug.DrugId;

/// Which drugs of the catalog have a code or a name already.
public interface Owners {

    /// By RxCUI, active or retired.
    Map<String, Set<DrugId>> ofRxcuis(Collection<String> rxcuis);

    /// By name in lower case.
    Map<String, Set<DrugId>> ofNames(Collection<String> namesInLowerCase);

    /// Those of the ids that are taken.
    Set<DrugId> taken(Collection<DrugId> ids);

    /// How many bytes the catalog keeps of what each of the drugs says, compressed.
    Map<DrugId, Long> weights(Collection<DrugId> ids);
}
