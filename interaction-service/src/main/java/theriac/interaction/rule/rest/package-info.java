/// The interaction rules over HTTP.
package theriac.interaction.rule.rest;
