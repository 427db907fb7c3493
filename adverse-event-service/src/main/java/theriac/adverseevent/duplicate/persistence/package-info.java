/// Keeps in PostgreSQL what belongs together, and finds it there.
package theriac.adverseevent.duplicate.persistence;
