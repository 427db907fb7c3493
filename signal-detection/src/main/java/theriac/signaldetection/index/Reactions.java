package theriac.signaldetection.index;

/// How reactions stand in rows of 16-bit words: the first 61,440 as one word, later ones as two, whose first is
/// 0xF000 or more. Numbers are given in the order of first occurrence, so what is frequent takes one word.
final class Reactions {

    /// Words from here on begin a reaction of two words.
    static final int WIDE = 0xF000;

    /// How many reactions can be written.
    static final int LIMIT = 1 << 28;

    private Reactions() {}

    static int words(int reaction) {
        return reaction < WIDE ? 1 : 2;
    }

    /// Writes a reaction and returns where the next begins.
    static int write(int reaction, char[] words, int at) {
        if (reaction < WIDE) {
            words[at] = (char) reaction;
            return at + 1;
        }
        words[at] = (char) (WIDE | reaction >>> 16);
        words[at + 1] = (char) reaction;
        return at + 2;
    }

    /// Reads the second word of a reaction of two words.
    static int wide(int first, int second) {
        return (first & 0xFFF) << 16 | second;
    }
}
