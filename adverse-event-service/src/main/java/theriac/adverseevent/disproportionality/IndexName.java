package theriac.adverseevent.disproportionality;

/// How the case index and addresses name a drug or a reaction: by the catalog's id or the platform's term, and where
/// neither was recognised, by the words of public data behind `reported:`. So the two cannot be taken for each other.
public final class IndexName {

    private static final String REPORTED = "reported:";

    private IndexName() {}

    /// Of what was recognised.
    ///
    /// @throws IllegalArgumentException when it is blank or looks like words that were not
    public static String coded(String id) {
        if (id.isBlank() || id.startsWith(REPORTED)) {
            throw new IllegalArgumentException("this cannot be the id of a drug or a term");
        }
        return id;
    }

    /// Of what was not recognised.
    public static String reported(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("there are no words");
        }
        return REPORTED + words;
    }

    /// Whether it names what was recognised.
    public static boolean isCoded(String name) {
        return !name.startsWith(REPORTED);
    }
}
