/// Brings a release of RxNorm into the catalog: ingredients with their names, brands, codes, products, and what
/// became of retired codes.
package theriac.catalog.rxnormimport;
