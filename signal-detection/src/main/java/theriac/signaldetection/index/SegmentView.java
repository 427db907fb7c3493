package theriac.signaldetection.index;

import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/// A segment as of one moment: with the cases that were superseded by then.
final class SegmentView {

    private final Segment segment;
    private final long @Nullable [] superseded;

    SegmentView(Segment segment, long @Nullable [] superseded) {
        this.segment = segment;
        this.superseded = superseded;
    }

    Segment segment() {
        return segment;
    }

    long @Nullable [] superseded() {
        return superseded;
    }

    /// The cases of a subgroup that count, or nothing at all when every case does.
    long @Nullable [] selection(Subgroup subgroup, Vocabulary vocabulary) {
        var selection = segment.selection(subgroup, vocabulary);
        return Bits.without(selection.bits(), superseded, segment.size());
    }

    Margins margins(Subgroup subgroup, Vocabulary vocabulary) {
        return segment.margins(subgroup, vocabulary, superseded);
    }

    /// Adds a drug's selected cases and their reactions to a tally.
    void count(int drug, Reading reading, Selected selected, Tally tally) {
        var postings = segment.postings();
        for (var run = 0; run < 2 && drug < postings.drugs(); run++) {
            if (!reading.reads(run)) {
                continue;
            }
            if (postings.wide() || !reading.takesAll(run)) {
                countEach(drug, run, reading, selected.cases(), tally);
            } else {
                countRun(postings, postings.start(drug, run), postings.end(drug, run), selected, tally);
            }
        }
    }

    private static void countRun(Postings postings, int from, int to, Selected selected, Tally tally) {
        var cases = selected.cases();
        if (cases == null) {
            tally.addAll(postings.words(), from, to);
        } else if (selected.isMost()) {
            tally.addMost(postings.words(), from, to, cases);
        } else {
            tally.addSome(postings.words(), from, to, cases);
        }
    }

    private void countEach(int drug, int run, Reading reading, long @Nullable [] selected, Tally tally) {
        var postings = segment.postings();
        eachCase(drug, run, reading, selected, cursor -> tally.add(postings.words(), cursor.from(), cursor.to()));
    }

    /// The selected cases of any of these drugs.
    long[] casesOf(int[] drugs, Reading reading, long @Nullable [] selected) {
        var cases = new long[Bits.words(segment.size())];
        for (var drug : drugs) {
            for (var run = 0; run < 2 && drug < segment.postings().drugs(); run++) {
                if (reading.reads(run)) {
                    eachCase(drug, run, reading, selected, cursor -> Bits.set(cases, cursor.number()));
                }
            }
        }
        return cases;
    }

    private void eachCase(int drug, int run, Reading reading, long @Nullable [] selected, Found found) {
        var cursor = new PostingCursor(segment.postings(), drug, run);
        var all = reading.takesAll(run);
        while (cursor.advance()) {
            if (Bits.selects(selected, cursor.number()) && (all || reading.counts(cursor, segment.columns(), drug))) {
                found.at(cursor);
            }
        }
    }

    /// Adds the reactions of some cases to a tally.
    void count(long[] cases, Tally tally) {
        var columns = segment.columns();
        each(cases, number -> {
            var begin = columns.starts[number];
            tally.add(columns.words, Contents.reactions(columns.words, begin), Contents.mentions(columns.words, begin));
        });
    }

    /// Whether a case has any of some reactions.
    boolean reacted(int number, ReactionSet reactions) {
        var columns = segment.columns();
        var begin = columns.starts[number];
        return reactions.anyOf(
                columns.words, Contents.reactions(columns.words, begin), Contents.mentions(columns.words, begin));
    }

    long bytes() {
        return segment.bytes() + (superseded == null ? 0 : 8L * superseded.length);
    }

    static void each(long[] cases, IntConsumer told) {
        for (var word = 0; word < cases.length; word++) {
            for (var bits = cases[word]; bits != 0; bits &= bits - 1) {
                told.accept((word << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
    }

    private interface Found {
        void at(PostingCursor cursor);
    }
}
