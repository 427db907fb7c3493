/// Patient references over HTTP.
package theriac.interaction.patientreference.rest;
