/// What a request says about its patient in FHIR, read into what a check asks for. Resources count by their type, under
/// whatever key they were sent.
package theriac.interaction.cdshooks.chart;
