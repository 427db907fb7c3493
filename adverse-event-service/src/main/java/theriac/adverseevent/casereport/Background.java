package theriac.adverseevent.casereport;

/// The collection that a case belongs to; each count names its background.
public enum Background implements Coded {
    HOSPITAL,
    FAERS;

    /// Whether what was reported may be published as it was written.
    public boolean isPublic() {
        return switch (this) {
            case HOSPITAL -> false;
            case FAERS -> true;
        };
    }
}
