package theriac.adverseevent.casereport;

import java.util.regex.Pattern;

/// Who sends reports: a hospital's site id, or the name of a public collection such as `faers`.
public record SenderId(String value) {

    /// The longest id of a sender.
    public static final int MAX_LENGTH = 63;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public SenderId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a sender is 1 to 63 lower-case letters, digits and inner hyphens");
        }
    }

    /// Whether the text can be a sender's id.
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
