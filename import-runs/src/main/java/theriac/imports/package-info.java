/// Imports files in the background: one at a time across replicas, with progress, a report per line, and a restart
/// after an interruption. A service brings its formats as [ImportFormat]s.
package theriac.imports;
