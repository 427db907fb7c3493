/// How loudly an alert of a severity is shown at a site.
package theriac.interaction.tier;
