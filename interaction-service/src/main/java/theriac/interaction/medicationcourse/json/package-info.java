/// Reads medication events as JSON, the same over HTTP and Kafka.
package theriac.interaction.medicationcourse.json;
