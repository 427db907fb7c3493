package theriac.catalog.editing.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugRevision;
import theriac.catalog.drug.RevisionSummary;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.DrugDocument;

/// A revision with the drug as it stood then.
@Schema(name = "WholeRevision")
record WholeRevisionBody(
        RevisionBody change,

        @Schema(description = "The drug, whole, as this change left it.")
        DrugDocument drug,

        @Schema(
                description = "All claims about it then but those that imports brought; absent for a revision of the "
                        + "time before the history kept them.")
        @Nullable
        List<ClaimDocument> claims) {

    static WholeRevisionBody of(DrugRevision revision) {
        var drug = revision.drug();
        var summary = new RevisionSummary(drug.revision(), drug.monograph().state(), revision.at(), revision.change());
        return new WholeRevisionBody(
                RevisionBody.of(summary),
                DrugDocument.of(drug),
                revision.claims().map(ClaimDocument::of).orElse(null));
    }
}
