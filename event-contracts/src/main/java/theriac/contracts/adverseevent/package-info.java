/// What the adverse-event service publishes.
package theriac.contracts.adverseevent;
