package theriac.signaldetection.index;

import java.util.Arrays;

/// Cases and reactions of one drug while they are counted: a row of counters for all reactions, and a list of
/// those that are not zero.
final class Tally {

    private static final int GATHERED = 512;

    private final int[] counts;
    private final int[] seen;
    private final int[] gathered = new int[GATHERED];
    private int seenCount;
    private int cases;

    /// @param reactions how many are known
    Tally(int reactions) {
        counts = new int[reactions];
        seen = new int[reactions + 1];
    }

    int cases() {
        return cases;
    }

    /// How many reactions occur.
    int size() {
        return seenCount;
    }

    /// The reaction at a place below [#size()].
    int reaction(int place) {
        return seen[place];
    }

    int count(int reaction) {
        return counts[reaction];
    }

    void clear() {
        for (var at = 0; at < seenCount; at++) {
            counts[seen[at]] = 0;
        }
        seenCount = 0;
        cases = 0;
    }

    /// The counters, by number.
    int[] copy() {
        return Arrays.copyOf(counts, counts.length);
    }

    /// Counts a whole run of postings whose reactions take one word each.
    void addAll(char[] words, int from, int to) {
        var at = from;
        var last = seenCount;
        var added = 0;
        while (at < to) {
            at += words[at] == Postings.FAR ? 3 : 1;
            var many = words[at++] & 0xFF;
            if (many == Postings.MANY) {
                many = words[at++];
            }
            added++;
            for (var end = at + many; at < end; at++) {
                int reaction = words[at];
                var before = counts[reaction]++;
                seen[last] = reaction;
                last += before == 0 ? 1 : 0;
            }
        }
        seenCount = last;
        cases += added;
    }

    /// Counts the selected cases of a run of postings whose reactions take one word each, where nearly all are
    /// selected.
    void addMost(char[] words, int from, int to, long[] selected) {
        var at = from;
        var last = seenCount;
        var added = 0;
        var number = 0;
        while (at < to) {
            int distance = words[at++];
            if (distance == Postings.FAR) {
                number = words[at] << 16 | words[at + 1];
                at += 2;
            } else {
                number += distance;
            }
            var many = words[at++] & 0xFF;
            if (many == Postings.MANY) {
                many = words[at++];
            }
            var end = at + many;
            if (Bits.has(selected, number)) {
                added++;
                for (; at < end; at++) {
                    int reaction = words[at];
                    var before = counts[reaction]++;
                    seen[last] = reaction;
                    last += before == 0 ? 1 : 0;
                }
            }
            at = end;
        }
        seenCount = last;
        cases += added;
    }

    /// The same where many are not selected. Which ones is as good as chance, and a processor that guesses
    /// wrong loses more time than the case takes to count. So the places of the selected ones are gathered
    /// without a branch, some hundred at a time, and only these are counted.
    void addSome(char[] words, int from, int to, long[] selected) {
        var at = from;
        var number = 0;
        while (at < to) {
            var found = 0;
            while (at < to && found < GATHERED) {
                int distance = words[at++];
                if (distance == Postings.FAR) {
                    number = words[at] << 16 | words[at + 1];
                    at += 2;
                } else {
                    number += distance;
                }
                gathered[found] = at;
                found += (int) (selected[number >>> 6] >>> number) & 1;
                var many = words[at++] & 0xFF;
                if (many == Postings.MANY) {
                    many = words[at++];
                }
                at += many;
            }
            addGathered(words, found);
        }
    }

    private void addGathered(char[] words, int found) {
        var last = seenCount;
        for (var place = 0; place < found; place++) {
            var at = gathered[place];
            var many = words[at++] & 0xFF;
            if (many == Postings.MANY) {
                many = words[at++];
            }
            for (var end = at + many; at < end; at++) {
                int reaction = words[at];
                var before = counts[reaction]++;
                seen[last] = reaction;
                last += before == 0 ? 1 : 0;
            }
        }
        seenCount = last;
        cases += found;
    }

    /// Counts one case by its reactions, which may take two words.
    void add(char[] words, int from, int to) {
        cases++;
        for (var at = from; at < to; at++) {
            int reaction = words[at];
            if (reaction >= Reactions.WIDE) {
                reaction = Reactions.wide(reaction, words[++at]);
            }
            if (counts[reaction]++ == 0) {
                seen[seenCount++] = reaction;
            }
        }
    }
}
