package theriac.adverseevent.changefeed;

/// What may change while somebody looks.
public enum ChangeKind {
    /// A case was received or is another than before.
    CASE("case"),
    /// A statistic crossed a screen, or somebody did something about it.
    SIGNAL("signal"),
    /// An import began, went on or ended.
    IMPORT("import"),
    /// An event could not be read, or somebody decided about one.
    DEAD_LETTER("dead-letter");

    private final String code;

    ChangeKind(String code) {
        this.code = code;
    }

    /// How it is written, such as `dead-letter`.
    public String code() {
        return code;
    }
}
