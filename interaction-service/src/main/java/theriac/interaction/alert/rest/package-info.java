/// Shows alerts over HTTP and takes overrides.
package theriac.interaction.alert.rest;
