package theriac.adverseevent.casereport.e2b;

import java.util.regex.Pattern;

/// Words as they are kept.
final class PlainText {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private PlainText() {}

    /// The words in one line.
    static String line(String words) {
        return GAPS.matcher(words).replaceAll(" ").strip();
    }
}
