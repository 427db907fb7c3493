/// Drafts and differences as documents, in one form for whoever writes or reads them.
package theriac.catalog.editing.document;
