/// Reads RxNorm's Rich Release Format.
package theriac.catalog.rxnormimport.rxnorm;
