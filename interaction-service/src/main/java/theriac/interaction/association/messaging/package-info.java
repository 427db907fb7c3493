/// Builds the view of confirmed associations from Kafka.
package theriac.interaction.association.messaging;
