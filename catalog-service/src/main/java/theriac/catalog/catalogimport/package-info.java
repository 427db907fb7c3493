/// Imports what others know about drugs: a formulary of one's own, and the product labels of openFDA.
///
/// Each format is an edge of its own that brings a [theriac.imports.ImportFormat]; what it reads becomes drugs and
/// claims here.
package theriac.catalog.catalogimport;
