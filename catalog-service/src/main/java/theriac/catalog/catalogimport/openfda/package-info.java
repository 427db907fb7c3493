/// Product labels as openFDA publishes them.
package theriac.catalog.catalogimport.openfda;
