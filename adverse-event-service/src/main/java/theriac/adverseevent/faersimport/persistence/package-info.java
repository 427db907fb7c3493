/// Stages quarters and keeps the runs of imports in PostgreSQL.
package theriac.adverseevent.faersimport.persistence;
