/// A drug as a document, in one form for whoever writes or reads it: HTTP, the content's files and the database.
package theriac.catalog.drug.document;
