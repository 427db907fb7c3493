/// Stages quarters in PostgreSQL.
package theriac.adverseevent.faersimport.persistence;
