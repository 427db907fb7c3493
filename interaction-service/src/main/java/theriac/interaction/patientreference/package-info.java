/// Resolves a hospital's own patient identifiers into the references that stand for patients everywhere else.
package theriac.interaction.patientreference;
