/// Checks a list together with what the patient's courses say is taken.
package theriac.interaction.patientcheck;
