/// Keys of subjects in PostgreSQL, and what is sealed with them.
package theriac.dataprotection.persistence;
