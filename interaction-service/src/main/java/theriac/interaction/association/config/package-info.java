/// Which sites are told of confirmed associations.
package theriac.interaction.association.config;
