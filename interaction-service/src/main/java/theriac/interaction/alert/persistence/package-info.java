/// Keeps alerts, their revisions and what became of them in PostgreSQL.
package theriac.interaction.alert.persistence;
