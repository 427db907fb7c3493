/// Which prescribing systems may ask, and from where data may be fetched.
package theriac.interaction.cdshooks.config;
