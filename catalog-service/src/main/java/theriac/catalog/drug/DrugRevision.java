package theriac.catalog.drug;

import java.time.Instant;

/// A drug as one change left it.
public record DrugRevision(Drug drug, Instant at, Change change) {}
