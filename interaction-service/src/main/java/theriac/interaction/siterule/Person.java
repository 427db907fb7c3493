package theriac.interaction.siterule;

/// Who acts, and for which site.
public record Person(String actor, String site) {}
