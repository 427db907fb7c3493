/// Stages a release of RxNorm in temporary tables.
package theriac.catalog.rxnormimport.persistence;
