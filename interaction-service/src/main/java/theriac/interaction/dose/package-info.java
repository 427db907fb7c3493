/// Doses as they were ordered, held against what the catalog says of the drug, its route and the patient.
package theriac.interaction.dose;
