/// The trail and its chain in PostgreSQL.
package theriac.audit.persistence;
