/// Finds and counts cases in PostgreSQL.
package theriac.adverseevent.caselist.persistence;
