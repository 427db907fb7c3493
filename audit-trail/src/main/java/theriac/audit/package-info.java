/// Who did what to which record: rows written with the change, sealed afterwards into a chain of hashes.
package theriac.audit;
