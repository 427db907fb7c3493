/// Drafts, their review, and the history of drugs over HTTP.
package theriac.catalog.editing.rest;
