/// The catalog over HTTP.
package theriac.catalog.drug.rest;
