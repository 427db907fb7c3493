/// Reads the catalog's drugs from their topic.
package theriac.interaction.drug.messaging;
