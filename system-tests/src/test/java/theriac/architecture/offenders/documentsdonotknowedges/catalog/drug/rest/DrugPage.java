package theriac.architecture.offenders.documentsdonotknowedges.catalog.drug.rest;

/// What the offender must not know.
public record DrugPage(String name) {}
