package theriac.catalog.catalogimport;

import java.util.regex.Pattern;

/// The set id of a label: one for all its versions.
public record LabelId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public LabelId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a set id is 32 hexadecimal digits in five groups");
        }
    }

    /// Whether a text is a set id.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
