/// Whom the service believes: registered prescribing systems, by the tokens that they sign themselves.
package theriac.interaction.cdshooks.trust;
