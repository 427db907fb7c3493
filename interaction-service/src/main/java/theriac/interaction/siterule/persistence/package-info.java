/// Keeps the sites' overrides in PostgreSQL.
package theriac.interaction.siterule.persistence;
