/// Takes hospitals' medication events from their topics.
package theriac.interaction.medicationcourse.messaging;
