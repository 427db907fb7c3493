/// What sites decide about rules for their own checks: proposed by one person, approved by another, with a reason.
package theriac.interaction.siterule;
