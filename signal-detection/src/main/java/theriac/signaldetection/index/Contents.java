package theriac.signaldetection.index;

import java.util.Arrays;
import java.util.Collection;

/// The reactions and mentions of each case in a row of 16-bit words, one case after the other: how many words its
/// reactions take (8 bits) and how many mentions it has (8 bits), the reactions, the mentions (two words each).
/// Numbers that do not fit stand in two further words after a first one of 0xFFFF.
final class Contents {

    private static final int LONG_FORM = 0xFFFF;
    private static final int SHORT_LIMIT = 0xFF;

    /// The most words that one case can take.
    static final int MOST_WORDS = 3 + 4 * CaseFacts.MOST_MENTIONS;

    private Contents() {}

    /// Writes what a case contains and returns where the next case begins.
    ///
    /// @param reactions each once
    /// @param mentions each once, sorted
    static int write(int[] reactions, int[] mentions, char[] words, int at) {
        var reactionWords = Arrays.stream(reactions).map(Reactions::words).sum();
        var next = writeHead(reactionWords, mentions.length, words, at);
        for (var reaction : reactions) {
            next = Reactions.write(reaction, words, next);
        }
        for (var mention : mentions) {
            words[next++] = (char) (mention >>> 16);
            words[next++] = (char) mention;
        }
        return next;
    }

    private static int writeHead(int reactionWords, int mentions, char[] words, int at) {
        if (reactionWords < SHORT_LIMIT && mentions < SHORT_LIMIT) {
            words[at] = (char) (reactionWords << 8 | mentions);
            return at + 1;
        }
        words[at] = LONG_FORM;
        words[at + 1] = (char) reactionWords;
        words[at + 2] = (char) mentions;
        return at + 3;
    }

    /// Where the reactions of the case begin that begins here.
    static int reactions(char[] words, int at) {
        return words[at] == LONG_FORM ? at + 3 : at + 1;
    }

    /// Where they end and the mentions begin.
    static int mentions(char[] words, int at) {
        return words[at] == LONG_FORM ? at + 3 + words[at + 1] : at + 1 + (words[at] >>> 8);
    }

    /// How many mentions the case has.
    static int mentionCount(char[] words, int at) {
        return words[at] == LONG_FORM ? words[at + 2] : words[at] & 0xFF;
    }

    /// The mention whose two words stand here.
    static int mention(char[] words, int at) {
        return words[at] << 16 | words[at + 1];
    }

    static int[] distinct(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }
}
