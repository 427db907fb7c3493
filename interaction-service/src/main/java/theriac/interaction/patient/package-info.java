/// What is known about a patient whose medications are checked, and what is not known.
package theriac.interaction.patient;
