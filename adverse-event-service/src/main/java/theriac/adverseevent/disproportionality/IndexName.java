package theriac.adverseevent.disproportionality;

/// How the case index and addresses name a drug or a reaction: by the catalog's id or the platform's term; a
/// reaction that MedDRA alone knows by the code of its preferred term behind `meddra:`; what was not recognised
/// by the words of public data behind `reported:`. So none can be taken for another.
public final class IndexName {

    private static final String REPORTED = "reported:";
    private static final String PREFERRED_TERM = "meddra:";

    private IndexName() {}

    /// Of a drug of the catalog or a term of the platform.
    ///
    /// @throws IllegalArgumentException when it is blank or looks like something else
    public static String coded(String id) {
        if (id.isBlank() || !isCoded(id)) {
            throw new IllegalArgumentException("this cannot be the id of a drug or a term");
        }
        return id;
    }

    /// Of a preferred term of MedDRA, whose words are not published.
    public static String preferredTerm(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("there is no code");
        }
        return PREFERRED_TERM + code;
    }

    /// Of what was not recognised.
    public static String reported(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("there are no words");
        }
        return REPORTED + words;
    }

    /// Whether it names a drug of the catalog or a term of the platform.
    public static boolean isCoded(String name) {
        return !isReported(name) && !name.startsWith(PREFERRED_TERM);
    }

    /// Whether it names what was not recognised.
    public static boolean isReported(String name) {
        return name.startsWith(REPORTED);
    }
}
