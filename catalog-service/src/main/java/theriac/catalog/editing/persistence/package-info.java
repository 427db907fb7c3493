/// Keeps open drafts in PostgreSQL.
package theriac.catalog.editing.persistence;
