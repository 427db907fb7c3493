/// When counts are written.
package theriac.interaction.alert.config;
