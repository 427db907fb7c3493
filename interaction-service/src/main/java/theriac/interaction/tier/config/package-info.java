/// The settings by which sites show alerts.
package theriac.interaction.tier.config;
