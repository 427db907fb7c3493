/// Where interaction rules are kept: the reviewed files that a release ships, and the database that takes them
/// up.
package theriac.interaction.rule.persistence;
