/// Keeps casework in PostgreSQL.
package theriac.adverseevent.casework.persistence;
