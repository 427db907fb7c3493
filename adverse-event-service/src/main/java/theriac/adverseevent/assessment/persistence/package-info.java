/// Keeps assessments in PostgreSQL.
package theriac.adverseevent.assessment.persistence;
