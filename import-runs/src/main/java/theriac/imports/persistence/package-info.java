/// Keeps runs and their reports in PostgreSQL.
package theriac.imports.persistence;
