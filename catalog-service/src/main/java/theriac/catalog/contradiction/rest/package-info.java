/// Contradictions over HTTP.
package theriac.catalog.contradiction.rest;
