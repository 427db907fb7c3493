package theriac.signaldetection.index;

import java.util.Set;

/// Some reactions, to be looked for in rows of words.
final class ReactionSet {

    private final long[] members;

    ReactionSet(Set<String> names, Names known) {
        members = new long[Bits.words(known.size())];
        names.forEach(name -> known.number(name).ifPresent(number -> Bits.set(members, number)));
    }

    boolean has(int reaction) {
        return reaction >>> 6 < members.length && Bits.has(members, reaction);
    }

    boolean anyOf(char[] words, int from, int to) {
        for (var at = from; at < to; at++) {
            int reaction = words[at];
            if (reaction >= Reactions.WIDE) {
                reaction = Reactions.wide(reaction, words[++at]);
            }
            if (has(reaction)) {
                return true;
            }
        }
        return false;
    }
}
