package theriac.catalog.drug;

import java.util.regex.Pattern;

/// The form of the catalog's own ids: lower-case words and digits joined by hyphens.
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 200;

    private Slug() {}

    static String checked(String value, String what) {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is made of lower-case words and digits joined by hyphens");
        }
        return value;
    }
}
