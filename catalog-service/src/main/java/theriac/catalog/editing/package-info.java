/// How people change the catalog: a draft per drug, reviewed by a second person, published as the drug's next revision.
package theriac.catalog.editing;
