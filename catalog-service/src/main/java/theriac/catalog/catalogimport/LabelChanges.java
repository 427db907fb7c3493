package theriac.catalog.catalogimport;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import theriac.catalog.catalogimport.ImportedLabels.ImportedLabel;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.DrugId;

/// The labels of a batch that are new or newer than what stands.
final class LabelChanges {

    private final Map<LabelId, Change> changes = new LinkedHashMap<>();

    /// A label, its drug, and what stands of it.
    private record Change(Label label, DrugId drug, Optional<ImportedLabel> standing) {

        ImportedLabel imported() {
            var claims = label.claims(drug).stream().map(Claim::id).toList();
            return new ImportedLabel(label.setId(), label.version(), drug, claims);
        }
    }

    /// Puts a label in place of what stands.
    void put(Label label, DrugId drug, Optional<ImportedLabel> standing) {
        changes.put(label.setId(), new Change(label, drug, standing));
    }

    /// The version that an earlier record of the same batch brought.
    Optional<Integer> version(LabelId id) {
        return Optional.ofNullable(changes.get(id)).map(change -> change.label().version());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /// All drugs whose claims change: a label may have been of another drug before.
    Collection<DrugId> drugs() {
        var drugs = new TreeMap<String, DrugId>();
        changes.values().stream()
                .flatMap(change ->
                        Stream.concat(Stream.of(change.drug()), change.standing().map(ImportedLabel::drug).stream()))
                .forEach(drug -> drugs.put(drug.value(), drug));
        return drugs.values();
    }

    List<ClaimId> before() {
        return changes.values().stream()
                .flatMap(change -> change.standing().map(ImportedLabel::claims).stream())
                .flatMap(List::stream)
                .toList();
    }

    List<Claim> now() {
        return changes.values().stream()
                .flatMap(change -> change.label().claims(change.drug()).stream())
                .toList();
    }

    List<ImportedLabel> labels() {
        return changes.values().stream().map(Change::imported).toList();
    }
}
