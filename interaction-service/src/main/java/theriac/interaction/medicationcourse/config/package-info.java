/// The settings by which courses are read.
package theriac.interaction.medicationcourse.config;
