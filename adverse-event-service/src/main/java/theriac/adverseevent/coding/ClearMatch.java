package theriac.adverseevent.coding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tells whether a text is a name but for one slip of the pen. Names of drugs that are confused with each other,
/// such as prednisone and prednisolone or hydralazine and hydroxyzine, differ by more than that, or in their
/// first letter.
final class ClearMatch {

    /// How much less alike everything else has to be, in hundredths.
    static final int MARGIN = 10;

    private static final int SHORTEST_WORD = 7;

    private ClearMatch() {}

    /// @param best the two most alike things, the better first
    static <T> Optional<Suggestion<T>> among(SpokenName text, List<Suggestion<T>> best) {
        return best.stream()
                .findFirst()
                .filter(first -> best.size() == 1 || best.get(1).score() + MARGIN <= first.score())
                .filter(first ->
                        isOneSlip(text.key().split(" ", -1), first.name().key().split(" ", -1)));
    }

    private static boolean isOneSlip(String[] words, String[] of) {
        if (words.length != of.length) {
            return false;
        }
        var differing = IntStream.range(0, words.length)
                .filter(i -> !words[i].equals(of[i]))
                .toArray();
        return differing.length == 1 && isSlip(words[differing[0]], of[differing[0]]);
    }

    private static boolean isSlip(String word, String of) {
        return Math.min(word.length(), of.length()) >= SHORTEST_WORD
                && word.charAt(0) == of.charAt(0)
                && isAllLetters(word)
                && isAllLetters(of)
                && Spelling.distance(word, of, 1) == 1;
    }

    private static boolean isAllLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
