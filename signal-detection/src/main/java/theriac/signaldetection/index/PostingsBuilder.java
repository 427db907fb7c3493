package theriac.signaldetection.index;

import java.util.Arrays;

/// Sorts the mentions of a segment by drug: one pass measures the runs, the second writes them.
final class PostingsBuilder {

    private static final int SCREENED = Role.SUSPECT.bit() | Role.INTERACTING.bit();

    private final Columns columns;
    private final int drugs;

    /// The last case of each run, since the next is told by its distance.
    private final int[] last;

    /// The length of each run at its number + 1, then where it begins, then where its next posting goes.
    private final int[] at;

    private boolean wide;

    PostingsBuilder(Columns columns, int drugs) {
        this.columns = columns;
        this.drugs = drugs;
        this.last = new int[2 * drugs];
        this.at = new int[2 * drugs + 1];
    }

    Postings build() {
        eachDrug((run, number, head, from, to) -> {
            at[run + 1] += distanceWords(run, number) + (to - from < Postings.MANY ? 1 : 2) + to - from;
            last[run] = number;
        });
        for (var run = 0; run < 2 * drugs; run++) {
            at[run + 1] = Math.addExact(at[run], at[run + 1]);
        }
        var starts = at.clone();
        var words = new char[starts[2 * drugs]];
        Arrays.fill(last, 0);
        eachDrug((run, number, head, from, to) -> write(words, run, number, head, from, to));
        return new Postings(words, starts, wide);
    }

    private int distanceWords(int run, int number) {
        return number - last[run] < Postings.FAR ? 1 : 3;
    }

    private void write(char[] words, int run, int number, int head, int from, int to) {
        var next = at[run];
        var distance = number - last[run];
        if (distance < Postings.FAR) {
            words[next++] = (char) distance;
        } else {
            words[next++] = Postings.FAR;
            words[next++] = (char) (number >>> 16);
            words[next++] = (char) number;
        }
        var count = to - from;
        words[next++] = (char) (head | Math.min(count, Postings.MANY));
        if (count >= Postings.MANY) {
            words[next++] = (char) count;
        }
        for (var reaction = from; reaction < to; reaction++) {
            words[next++] = columns.words[reaction];
            wide |= columns.words[reaction] >= Reactions.WIDE;
        }
        at[run] = next;
        last[run] = number;
    }

    /// Tells every drug of every case once.
    private void eachDrug(Told told) {
        var words = columns.words;
        for (var number = 0; number < columns.size; number++) {
            var begin = columns.starts[number];
            var from = Contents.reactions(words, begin);
            var to = Contents.mentions(words, begin);
            var end = to + 2 * Contents.mentionCount(words, begin);
            for (var next = to; next < end; ) {
                var drug = Mention.drug(Contents.mention(words, next));
                var roles = 0;
                var route = Mention.route(Contents.mention(words, next));
                for (; next < end && Mention.drug(Contents.mention(words, next)) == drug; next += 2) {
                    var mention = Contents.mention(words, next);
                    roles |= Mention.roleBit(mention);
                    route = Mention.route(mention) == route
                            ? Math.min(route, Postings.ASK_THE_CASE)
                            : Postings.ASK_THE_CASE;
                }
                var run = 2 * drug + ((roles & SCREENED) != 0 ? 0 : 1);
                told.drug(run, number, roles << 12 | route << 8, from, to);
            }
        }
    }

    /// Is told of a drug of a case.
    private interface Told {

        /// @param head roles and route, in their places
        /// @param from where the case's reactions begin among its words
        /// @param to where they end
        void drug(int run, int number, int head, int from, int to);
    }
}
