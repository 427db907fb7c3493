package theriac.interaction.medicationcourse;

/// Who acts: a token's subject or a sender, and the site.
public record Submitter(String actor, String site) {}
