package theriac.catalog.catalogimport;

import java.util.List;
import java.util.Optional;

import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.DrugId;

/// The labels that were imported, each in its newest version.
public interface ImportedLabels {

    Optional<ImportedLabel> find(LabelId id);

    /// Keeps a label in place of its older version.
    void keep(ImportedLabel label);

    /// A label and what was made of it.
    record ImportedLabel(LabelId id, int version, DrugId drug, List<ClaimId> claims) {
        public ImportedLabel {
            claims = List.copyOf(claims);
        }
    }
}
