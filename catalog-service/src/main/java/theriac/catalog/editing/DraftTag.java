package theriac.catalog.editing;

/// Names one writing of one draft; no later writing, and no later draft, has the same.
public record DraftTag(long value) {}
