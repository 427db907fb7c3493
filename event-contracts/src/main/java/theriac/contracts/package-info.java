/// The published language of the platform: one plain record per event, beside its JSON Schema and golden examples.
///
/// The schema is the truth for anyone not on Java, the record for those who are; a test holds record, schema, examples
/// and `asyncapi.yaml` together. Contracts only grow: a new field is optional, readers ignore what they do not know.
package theriac.contracts;
