/// Publishes alerts, and reads which cases were linked to them.
package theriac.interaction.alert.messaging;
