package theriac.catalog.drug;

import java.time.Instant;

/// A revision in a list, without what it states.
///
/// @param number the drug's revision
/// @param state the drug's, from this revision on
public record RevisionSummary(long number, DrugState state, Instant at, Change change) {}
