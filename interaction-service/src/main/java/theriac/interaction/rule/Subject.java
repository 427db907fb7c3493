package theriac.interaction.rule;

/// What a family of rules is about. Alerts of one subject say the same thing and merge.
///
/// @param id a slug, such as `cns-depressants-together`
/// @param headline what the merged alert says before it names the drugs
public record Subject(String id, String headline) {}
