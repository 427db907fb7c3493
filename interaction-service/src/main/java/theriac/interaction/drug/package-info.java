/// What the catalog says about drugs, as far as interaction checks need it: which drug a name or code means,
/// its classes and how strongly it sedates, on a given day.
package theriac.interaction.drug;
