/// What an erasure leaves of a case in PostgreSQL.
package theriac.adverseevent.erasure.persistence;
