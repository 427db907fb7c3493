package theriac.signaldetection.index;

/// A whole state of a case. Of several states of one case the highest revision holds, in whatever order they
/// arrive.
public sealed interface CaseState {

    /// The id of the case: any text that is not blank; UUIDs in their canonical form take least memory.
    String key();

    /// From 0 to 2,147,483,647.
    long revision();

    /// A case that counts.
    record Counted(String key, long revision, CaseFacts facts) implements CaseState {
        public Counted {
            check(key, revision);
        }
    }

    /// A case that does not count: nullified, merged into another, or forgotten. A later revision may count
    /// again.
    record Uncounted(String key, long revision) implements CaseState {
        public Uncounted {
            check(key, revision);
        }
    }

    private static void check(String key, long revision) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a case needs a key");
        }
        if (revision < 0 || revision > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a revision lies between 0 and 2,147,483,647");
        }
    }
}
