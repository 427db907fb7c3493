package theriac.catalog.editing.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.editing.document.Difference;

/// What two states of a drug say differently.
@Schema(name = "Differences", description = "What is said differently; an empty list when both say the same.")
record DifferencesBody(List<Difference> differences) {}
