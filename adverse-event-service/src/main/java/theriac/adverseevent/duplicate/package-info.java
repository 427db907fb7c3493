/// Counts each case once: what is the same case by its numbers is joined, what is probably the same is offered
/// to people.
package theriac.adverseevent.duplicate;
