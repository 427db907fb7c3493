/// Finds drugs and remembers labels in PostgreSQL.
package theriac.catalog.catalogimport.persistence;
