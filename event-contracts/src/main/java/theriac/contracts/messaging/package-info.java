/// What the event plumbing itself publishes.
package theriac.contracts.messaging;
