/// Sites' overrides of rules over HTTP.
package theriac.interaction.siterule.rest;
