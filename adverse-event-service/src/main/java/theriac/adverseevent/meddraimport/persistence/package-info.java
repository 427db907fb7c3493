/// Keeps imported versions in PostgreSQL.
package theriac.adverseevent.meddraimport.persistence;
