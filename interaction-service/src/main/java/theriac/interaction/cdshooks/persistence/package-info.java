/// What was shown to whom, what became of it, and which tokens were used.
package theriac.interaction.cdshooks.persistence;
