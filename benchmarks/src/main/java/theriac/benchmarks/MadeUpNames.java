package theriac.benchmarks;

import java.util.List;
import java.util.Random;

/// Names that sound like those of drugs and mean nothing; the same ones for the same seed.
final class MadeUpNames {

    private static final List<String> SYLLABLES = List.of(
            "al", "am", "ba", "be", "bro", "bu", "ce", "chlo", "clo", "cor", "cy", "di", "do", "er", "fe", "flu", "fo",
            "ga", "gli", "hy", "in", "ka", "ke", "la", "le", "lo", "me", "mi", "mo", "na", "ni", "ox", "pa", "pe",
            "phe", "po", "pre", "pro", "qui", "ra", "ri", "ro", "sa", "si", "su", "ta", "te", "thi", "to", "tra", "tri",
            "ur", "va", "ve", "vi", "wi", "xa", "xe", "za", "zo");

    private static final List<String> ENDINGS = List.of(
            "fen",
            "pam",
            "lam",
            "zole",
            "pril",
            "sartan",
            "olol",
            "mab",
            "tinib",
            "vir",
            "cillin",
            "mycin",
            "statin",
            "dipine",
            "caine",
            "done",
            "tidine",
            "azine",
            "triptan",
            "setron",
            "gliptin",
            "parin",
            "dronate",
            "thiazide",
            "ex",
            "ol",
            "in",
            "ane",
            "ium",
            "ax",
            "or",
            "il");

    private static final List<String> SALTS =
            List.of("sodium", "hydrochloride", "acetate", "sulfate", "forte", "retard", "plus", "xr");

    private static final int MOST_SYLLABLES = 4;

    private final Random random;

    MadeUpNames(long seed) {
        random = new Random(seed);
    }

    /// The next name: two to four syllables and an ending; every fifth with a second word.
    String next() {
        var name = new StringBuilder();
        var syllables = random.nextInt(2, MOST_SYLLABLES + 1);
        for (var i = 0; i < syllables; i++) {
            name.append(any(SYLLABLES));
        }
        name.append(any(ENDINGS));
        return random.nextInt(5) == 0 ? name.append(' ').append(any(SALTS)).toString() : name.toString();
    }

    /// The name as a hurried typist leaves it: a letter wrong, left out, doubled, or changed for its neighbour.
    String misspelled(String name) {
        var at = random.nextInt(1, name.length() - 1);
        var before = name.substring(0, at);
        var letter = name.charAt(at);
        var after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + (char) ('a' + random.nextInt(26)) + after;
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    /// The name's beginning, as far as someone has typed it.
    String begun(String name) {
        return name.substring(0, random.nextInt(1, name.length() + 1));
    }

    private String any(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
