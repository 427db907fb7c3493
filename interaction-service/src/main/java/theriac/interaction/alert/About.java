package theriac.interaction.alert;

import theriac.interaction.drug.DrugId;
import theriac.patientreference.PatientReference;

/// Whom and what an alert is about.
///
/// @param site whose patient it is
/// @param drug whose course it is
/// @param drugName as the catalog called it when the alert was raised
public record About(PatientReference patient, String site, DrugId drug, String drugName) {}
