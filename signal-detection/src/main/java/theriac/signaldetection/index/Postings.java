package theriac.signaldetection.index;

/// The cases of each drug of a segment, with the reactions of the case inline, so that counting reads memory in
/// order and never jumps to a case.
///
/// Each drug has two runs: cases in which it is suspect or interacting, which is what screens count, and the
/// other cases that mention it. A posting in a run is a row of 16-bit words:
///
/// - how far its case is from the case before it in the run (from case 0 for the first); 0xFFFF when that is too
///   far, and then the number of the case in two words;
/// - the roles of the drug in the case (4 bits), its route (4 bits: 0 unknown, 15 several or one numbered 15 and
///   above, so that the case must be asked), and how many words its reactions take (8 bits; 255: as told by the
///   next word);
/// - the reactions, see [Reactions].
final class Postings {

    private final char[] words;

    /// Where the runs begin: run `r` of drug `d` at `2 * d + r`, and its end one further.
    private final int[] starts;

    private final boolean wide;

    Postings(char[] words, int[] starts, boolean wide) {
        this.words = words;
        this.starts = starts;
        this.wide = wide;
    }

    char[] words() {
        return words;
    }

    int[] starts() {
        return starts;
    }

    /// Whether some reaction takes two words.
    boolean wide() {
        return wide;
    }

    static final int FAR = 0xFFFF;
    static final int ASK_THE_CASE = 15;
    static final int MANY = 0xFF;

    /// The drugs that were known when this was built.
    int drugs() {
        return (starts.length - 1) / 2;
    }

    int start(int drug, int run) {
        return starts[2 * drug + run];
    }

    int end(int drug, int run) {
        return starts[2 * drug + run + 1];
    }

    /// How many words a drug's cases take.
    int length(int drug) {
        return drug < drugs() ? starts[2 * drug + 2] - starts[2 * drug] : 0;
    }

    long bytes() {
        return 2L * words.length + 4L * starts.length + 64;
    }

    static Postings of(Columns columns, int drugs) {
        return new PostingsBuilder(columns, drugs).build();
    }
}
