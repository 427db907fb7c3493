/// Interaction checks over HTTP.
package theriac.interaction.check.rest;
