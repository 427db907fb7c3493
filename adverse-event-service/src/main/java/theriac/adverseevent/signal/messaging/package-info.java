/// Publishes signals.
package theriac.adverseevent.signal.messaging;
