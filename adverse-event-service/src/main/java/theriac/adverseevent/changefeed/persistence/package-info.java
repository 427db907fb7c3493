/// What changed in PostgreSQL.
package theriac.adverseevent.changefeed.persistence;
