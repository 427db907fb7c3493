package theriac.interaction.cdshooks.chart;

import theriac.interaction.check.Medication;

/// A medication of the list to check, and where it comes from.
///
/// @param source the order, statement, dispense or administration
/// @param label how the source names it
/// @param order whether it is about to be ordered, and not taken already
public record Listed(Resource source, String label, Medication medication, boolean order) {}
