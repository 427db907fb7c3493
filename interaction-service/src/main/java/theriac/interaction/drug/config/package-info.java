/// The settings of the catalog view.
package theriac.interaction.drug.config;
