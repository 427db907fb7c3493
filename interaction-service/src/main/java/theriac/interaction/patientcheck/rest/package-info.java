/// Checks of patients over HTTP.
package theriac.interaction.patientcheck.rest;
