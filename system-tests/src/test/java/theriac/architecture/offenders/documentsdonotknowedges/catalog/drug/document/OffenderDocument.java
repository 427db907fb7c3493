package theriac.architecture.offenders.documentsdonotknowedges.catalog.drug.document;

import theriac.architecture.offenders.documentsdonotknowedges.catalog.drug.rest.DrugPage;

/// A document that is made for HTTP alone.
public record OffenderDocument(DrugPage page) {}
