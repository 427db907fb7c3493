/// Reads alerts from the interaction service's topic.
package theriac.adverseevent.alertlink.messaging;
