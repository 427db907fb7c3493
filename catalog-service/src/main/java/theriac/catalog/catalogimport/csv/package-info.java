/// Formularies as CSV.
package theriac.catalog.catalogimport.csv;
