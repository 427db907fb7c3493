/// Keeps signals in PostgreSQL.
package theriac.adverseevent.signal.persistence;
