/// The published language of the platform: one record per event, beside its JSON Schema and golden examples.
package theriac.contracts;
