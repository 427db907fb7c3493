/// The keys and identifier systems that references are made with.
package theriac.interaction.patientreference.config;
