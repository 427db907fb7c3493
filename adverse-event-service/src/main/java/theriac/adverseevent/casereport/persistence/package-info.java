/// Keeps cases in PostgreSQL: plain JDBC, one round trip per batch wherever it can be.
package theriac.adverseevent.casereport.persistence;
