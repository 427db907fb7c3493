/// Keeps medication events in PostgreSQL, patients' identifiers encrypted.
package theriac.interaction.medicationcourse.persistence;
