/// Checks a list of medications: what they do together, and what could not be checked. No finding means checked
/// and clean, so whatever is left out is named.
package theriac.interaction.check;
