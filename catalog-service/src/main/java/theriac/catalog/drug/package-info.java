/// Drugs and what the catalog states about them: kept whole, versioned by the date a statement takes effect, published
/// with each change.
package theriac.catalog.drug;
