package theriac.catalog.drug.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.drug.WholeCatalog;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.DrugDocument;

/// A drug with every claim about it: a line of the export.
@Schema(name = "CatalogEntry", description = "A drug as by itself, and beside it every claim about it.")
record CatalogEntryBody(@JsonUnwrapped DrugDocument drug, List<ClaimDocument> claims) {

    static CatalogEntryBody of(WholeCatalog.Entry entry) {
        return new CatalogEntryBody(DrugDocument.of(entry.drug()), ClaimDocument.of(entry.claims()));
    }
}
