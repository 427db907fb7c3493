/// Keeps unmatched texts and decisions in PostgreSQL.
package theriac.adverseevent.codingqueue.persistence;
