package theriac.interaction.cdshooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of others, safe inside Markdown and in one line.
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST = 300;

    private Markdown() {}

    static String plain(String text) {
        return escaped(line(text));
    }

    /// The same of any length: for words of which none may be missing.
    static String whole(String text) {
        return escaped(SPACES.matcher(text).replaceAll(" ").strip());
    }

    private static String escaped(String line) {
        return SPECIAL.matcher(line).replaceAll(found -> "\\\\" + Matcher.quoteReplacement(found.group()));
    }

    /// Without line breaks, and not too long.
    static String line(String text) {
        var line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /// At most so many characters.
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
