package theriac.interaction.check;

/// Who asks for a check, and at which moment of their work.
///
/// @param site the site whose own decisions about rules hold
public record Asking(String site, Moment moment) {}
