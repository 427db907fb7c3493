package theriac.adverseevent.coding;

import java.util.Optional;
import java.util.regex.Pattern;

/// A version of MedDRA, such as 29.1.
///
/// @param tenths the version as a whole number, such as 291
public record MeddraVersion(int tenths) implements Comparable<MeddraVersion> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d?)\\.(\\d)");

    /// Reads a version, or is empty when the text is none.
    public static Optional<MeddraVersion> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new MeddraVersion(10 * Integer.parseInt(form.group(1)) + Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(MeddraVersion other) {
        return Integer.compare(tenths, other.tenths);
    }

    @Override
    public String toString() {
        return tenths / 10 + "." + tenths % 10;
    }
}
