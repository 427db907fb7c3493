/// The interaction rules: which drugs do what together, how severe that is, what to do about it, and who says
/// so.
package theriac.interaction.rule;
