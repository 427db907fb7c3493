package theriac.catalog.editing.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.RevisionSummary;
import theriac.catalog.drug.document.DrugDocument;

/// A revision with the drug as it stood then.
@Schema(name = "WholeRevision")
record WholeRevisionBody(
        RevisionBody change,

        @Schema(description = "The drug, whole, as this change left it.")
        DrugDocument drug) {

    static WholeRevisionBody of(DrugRevision revision) {
        var drug = revision.drug();
        var summary = new RevisionSummary(drug.revision(), drug.monograph().state(), revision.at(), revision.change());
        return new WholeRevisionBody(RevisionBody.of(summary), DrugDocument.of(drug));
    }
}
