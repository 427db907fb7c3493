/// Writes the tables of settings in `docs/configuration` from the code that reads the settings.
package theriac.deploy.configuration;
