/// What the interaction service publishes.
package theriac.contracts.interaction;
